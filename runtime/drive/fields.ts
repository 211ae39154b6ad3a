// Partial responses: `fields` names what the answer holds, e.g. 'id,name' or 'files(id,name)'.

type Selection = ReadonlyMap<string, Selection | null>;

/** What of the resource was asked for. A field asked for that has no value is absent, one we do not have throws. */
export function pickFields(resource: object, fields: string): object {
  const rest = { text: fields.replace(/\s/g, '') };
  const selection = parse(rest);
  if (rest.text !== '') throw new Error(`The fields "${fields}" are not implemented`);
  return pick(resource, selection);
}

function parse(rest: { text: string }): Selection {
  const selection = new Map<string, Selection | null>();
  do {
    const [name] = /^\w+/.exec(rest.text) ?? [''];
    if (name === '') throw new Error(`The fields "${rest.text}" are not implemented`);
    rest.text = rest.text.slice(name.length);
    selection.set(name, take(rest, '(') ? parse(rest) : null);
    if (selection.get(name) && !take(rest, ')')) throw new Error(`The fields "${name}(" do not end`);
  } while (take(rest, ','));
  return selection;
}

function take(rest: { text: string }, sign: string): boolean {
  if (!rest.text.startsWith(sign)) return false;
  rest.text = rest.text.slice(1);
  return true;
}

function pick(resource: object, selection: Selection): object {
  const picked: Record<string, unknown> = {};
  for (const [name, inner] of selection) {
    if (!(name in resource)) throw new Error(`The field "${name}" is not implemented`);
    const value = (resource as Record<string, unknown>)[name];
    if (inner === null) picked[name] = value;
    else if (value === undefined) picked[name] = undefined;
    else if (Array.isArray(value)) picked[name] = value.map((item: object) => pick(item, inner));
    else throw new Error(`Fields of "${name}" are not implemented`);
  }
  return picked;
}
