// The panel's pages: facts → plain data that the window draws. One function per view; nothing is written here.
import { formatAngka, formatPersen } from '../domain/angka';
import { meanOf } from '../domain/capaian';
import { formatWaktu, tanggalOf } from '../domain/kalender';
import { type Periode, periodeLabel, TRIWULAN, triwulanLabel } from '../domain/triwulan';
import { actorsOf, authorize, authorizeKeeper } from '../plan/access';
import { isLate, lateDays, VERDICTS } from '../plan/consolidate';
import { extraEditor, rightsWarning, type Sharing } from '../plan/keep';
import { isAnythingDue } from '../plan/open-quarter';
import { findPending } from '../plan/pending';
import { shareWrite } from '../plan/rights';
import type { Context } from '../plan/stage';
import type { Block, Field, ListItem, Page, ViewName } from '../rpc';
import { type Bidang, normalizeEmail, rolesOf } from '../sop/authority';
import { verifyJejak } from '../sop/integrity';
import { DINAS } from '../sop/jejak';
import { LANGKAH, type NomorLangkah, PERAN_LABEL, SOP } from '../sop/langkah';
import { keadaanOf } from '../sop/workflow';
import { ACT_TEXT } from '../text/act';
import { PANEL_TEXT } from '../text/panel';
import type { Problem } from '../text/problem';
import type { Book } from '../workbook/book';
import { textOf } from '../workbook/cell';
import { type FormRow, hasilOf, isianOf } from '../workbook/form';
import { type BidangCheck, checkAll, checkBidang } from '../workbook/validation';

const text = PANEL_TEXT;

function paragraph(words: string, tone?: 'netral' | 'baik' | 'ingat' | 'bahaya'): Block {
  return tone ? { kind: 'paragraph', text: words, tone } : { kind: 'paragraph', text: words };
}

function findingItem(finding: Problem): ListItem {
  return {
    text: finding.sentence,
    badge: finding.severity,
    tone: finding.severity === 'Wajib diperbaiki' ? 'bahaya' : 'ingat',
    ...(finding.place ? { cell: finding.place } : {}),
  };
}

/** "Rina (Kasubag Program)", or the bare account. */
export function identityOf(book: Pick<Book, 'personil'> | null, ctx: Context): string {
  const roles = book ? rolesOf(book.personil, ctx.email, tanggalOf(ctx.waktu)) : [];
  const first = roles[0];
  if (!first) return `${ctx.email} (${text.guest})`;
  const words = roles.map((role) =>
    role.bidang === '' ? PERAN_LABEL[role.peran] : `${PERAN_LABEL[role.peran]} ${role.bidang}`,
  );
  return `${first.nama} (${words.join(', ')})`;
}

/** Bidang for which the caller may do this step. */
function myBidang(book: Book, ctx: Context, langkah: NomorLangkah): readonly Bidang[] {
  return book.bidang.filter((bidang) => authorize(book, ctx, langkah, bidang).ok);
}

/** A page for a person who may not: the sentence that says who may and when. */
function refusalFor(book: Book, ctx: Context, langkah: NomorLangkah): readonly Block[] {
  const bidang = langkah >= 4 && langkah <= 6 ? book.bidang[0] : undefined;
  if (bidang) {
    const access = authorize(book, ctx, langkah, bidang);
    const everybody = book.bidang.map((item) => {
      const { people, words } = actorsOf(book, langkah, tanggalOf(ctx.waktu), item);
      return { text: `${item.kode}: ${words} (${people.map((person) => person.nama).join(', ') || '–'})` };
    });
    return [paragraph(access.ok ? '' : access.message, 'ingat'), { kind: 'list', items: everybody }];
  }
  const access = authorize(book, ctx, langkah);
  return access.ok ? [] : [paragraph(access.message, 'ingat')];
}

function openTriwulan(book: Book): readonly { readonly value: string; readonly label: string }[] {
  const tahun = book.pengaturan.tahun;
  if (tahun === null) return [];
  return TRIWULAN.map((triwulan) => ({ triwulan, periode: `${tahun}-TW${triwulan}` as Periode }))
    .filter(({ periode }) => book.state.periode === null || periode > book.state.periode)
    .filter(({ periode }) => isAnythingDue(book, periode))
    .map(({ triwulan }) => ({ value: String(triwulan), label: triwulanLabel(triwulan) }));
}

function startBlocks(book: Book, ctx: Context): readonly Block[] {
  const refusal = refusalFor(book, ctx, 1);
  if (refusal.length > 0) return refusal;
  const problems = book.referenceProblems.map(findingItem);
  if (problems.length > 0)
    return [paragraph(ACT_TEXT.fixReference, 'bahaya'), { kind: 'list', items: problems }];
  const options = openTriwulan(book);
  if (options.length === 0) return [paragraph(text.allOpened)];
  return [
    paragraph(text.startExplain),
    {
      kind: 'form',
      act: 'mulai',
      subject: {},
      fields: [
        {
          kind: 'choice',
          name: 'triwulan',
          label: text.chooseTriwulan,
          options,
          value: options[0]?.value ?? '',
        },
      ],
      submits: [{ label: text.start, tone: 'utama', confirm: text.startConfirm }],
    },
  ];
}

function forwardBlocks(book: Book, ctx: Context): readonly Block[] {
  const refusal = refusalFor(book, ctx, 2);
  if (refusal.length > 0) return refusal;
  const periode = book.state.periode;
  if (!periode) return [paragraph(ACT_TEXT.noPeriode, 'ingat')];
  if (keadaanOf(book.state.unit(periode, DINAS), 2) !== 'Menunggu') {
    return [paragraph(ACT_TEXT.alreadyForwarded(periodeLabel(periode)))];
  }
  return [
    paragraph(text.forwardExplain),
    {
      kind: 'form',
      act: 'teruskan',
      subject: { periode },
      fields: [{ kind: 'text', name: 'catatan', label: text.note }],
      submits: [{ label: text.forward, tone: 'utama' }],
    },
  ];
}

function formsBlocks(book: Book, ctx: Context): readonly Block[] {
  const refusal = refusalFor(book, ctx, 3);
  if (refusal.length > 0) return refusal;
  const periode = book.state.periode;
  if (!periode) return [paragraph(ACT_TEXT.noPeriode, 'ingat')];
  if (keadaanOf(book.state.unit(periode, DINAS), 2) !== 'Selesai') {
    return [paragraph(ACT_TEXT.waitsFor(3, 2, periodeLabel(periode)), 'ingat')];
  }
  return [
    paragraph(text.formsExplain(periodeLabel(periode))),
    ...(book.referenceProblems.length > 0
      ? [{ kind: 'list', items: book.referenceProblems.map(findingItem) } as const]
      : []),
    {
      kind: 'form',
      act: 'form',
      subject: { periode },
      fields: [],
      submits: [{ label: text.makeForms, tone: 'utama' }],
    },
  ];
}

function directBlocks(book: Book, ctx: Context): readonly Block[] {
  const mine = myBidang(book, ctx, 4);
  if (mine.length === 0) return refusalFor(book, ctx, 4);
  const periode = book.state.periode;
  if (!periode) return [paragraph(ACT_TEXT.noPeriode, 'ingat')];
  return mine.map((bidang): Block => {
    const state = keadaanOf(book.state.unit(periode, bidang.kode), 4);
    if (state === 'Selesai') return paragraph(text.directDone(bidang.kode), 'baik');
    if (state === 'Tidak ada yang jatuh tempo') return paragraph(ACT_TEXT.nothingDue(bidang.kode));
    if (state !== 'Menunggu') return paragraph(ACT_TEXT.waitsFor(4, 3, `Bidang ${bidang.kode}`), 'ingat');
    return {
      kind: 'form',
      act: 'arahan',
      subject: { periode, bidang: bidang.kode },
      fields: [{ kind: 'text', name: 'arahan', label: `${text.direction} (${bidang.kode})` }],
      submits: [{ label: `${text.direct} ${bidang.kode}`, tone: 'utama' }],
    };
  });
}

function wayOf(kanal: string | null): string {
  if (kanal === 'sel') return text.byCell;
  return kanal === 'dokumen' ? text.byDocument : text.byPanel;
}

function bidangFacts(book: Book, check: BidangCheck): Block {
  const isian = check.form ? isianOf(check.form) : { terisi: 0, wajib: 0 };
  const { versi, alasanKembali } = check.state;
  const extra = extraEditor(book);
  return {
    kind: 'facts',
    rows: [
      { label: text.status, value: check.status },
      { label: text.filled, value: text.ofRows(isian.terisi, isian.wajib) },
      ...(versi
        ? [
            { label: text.version, value: versi.kode },
            { label: text.submittedBy, value: versi.pengaju },
            { label: text.submittedAt, value: formatWaktu(versi.waktu) },
          ]
        : []),
      ...(versi?.kanal
        ? [
            {
              label: text.decision,
              value: `${versi.pemutus}, ${formatWaktu(versi.waktuPutusan)}, ${wayOf(versi.kanal)}${versi.kanal === 'sel' && extra !== '' ? `. ${text.whoAmI.extraEditor(extra)}` : ''}`,
            },
          ]
        : []),
      ...(alasanKembali === '' ? [] : [{ label: text.lastReturn, value: alasanKembali }]),
    ],
  };
}

function findingBlocks(check: BidangCheck): readonly Block[] {
  return check.findings.length === 0
    ? [paragraph(text.noFindings, 'baik')]
    : [{ kind: 'list', items: check.findings.map(findingItem) }];
}

/** Findings a filler can mend: without those that only say that nothing was submitted or approved yet. */
function formFindings(check: BidangCheck): BidangCheck {
  return { ...check, findings: check.findings.filter((finding) => finding.place !== null) };
}

function fillBlocks(book: Book, ctx: Context, withSubmit: boolean): readonly Block[] {
  const mine = myBidang(book, ctx, 5);
  if (mine.length === 0) return refusalFor(book, ctx, 5);
  const periode = book.state.periode;
  if (!periode) return [paragraph(ACT_TEXT.noPeriode, 'ingat')];
  return mine.flatMap((bidang): Block[] => {
    const check = formFindings(checkBidang(book, bidang, periode, ctx.sha256));
    const blocking = check.findings.filter((finding) => finding.severity === 'Wajib diperbaiki');
    return [
      { kind: 'heading', text: bidang.nama },
      bidangFacts(book, check),
      ...(blocking.length === 0 ? [paragraph(text.soundForm, 'baik')] : []),
      ...(check.findings.length > 0
        ? [{ kind: 'list', items: check.findings.map(findingItem) } as const]
        : []),
      ...(withSubmit
        ? [
            paragraph(text.submitExplain),
            {
              kind: 'form',
              act: 'ajukan',
              subject: { periode, bidang: bidang.kode },
              fields: [],
              submits: [{ label: text.submit(bidang.kode), tone: 'utama', confirm: text.submitConfirm }],
            } as const,
          ]
        : []),
    ];
  });
}

function resultItem(row: FormRow): ListItem {
  const hasil = hasilOf(row);
  const uraian = textOf(row.definition.uraian);
  const realisasi =
    typeof row.rule.realisasi === 'number' ? formatAngka(row.rule.realisasi) : textOf(row.rule.realisasi);
  const capaian =
    hasil?.kind === 'nilai'
      ? `${formatPersen(hasil.persen)} % (realisasi ${realisasi})`
      : row.jatuhTempo
        ? text.notComputable
        : text.notDue;
  return { text: text.resultLine(row.kode, uraian, capaian, '') };
}

function decideBlocks(book: Book, ctx: Context): readonly Block[] {
  const mine = myBidang(book, ctx, 6);
  if (mine.length === 0) return refusalFor(book, ctx, 6);
  const periode = book.state.periode;
  if (!periode) return [paragraph(ACT_TEXT.noPeriode, 'ingat')];
  return mine.flatMap((bidang): Block[] => {
    const check = checkBidang(book, bidang, periode, ctx.sha256);
    const { versi } = check.state;
    const head: Block[] = [{ kind: 'heading', text: bidang.nama }, bidangFacts(book, check)];
    const canReturn = versi?.putusan === 'menunggu' || versi?.putusan === 'disetujui';
    if (!versi || !canReturn) return [...head, paragraph(text.nothingAwaits(bidang.kode))];
    return [
      ...head,
      { kind: 'list', items: (check.form?.rows ?? []).map(resultItem) },
      ...findingBlocks(formFindings(check)),
      {
        kind: 'form',
        act: 'putuskan',
        subject: { periode, bidang: bidang.kode, kode: versi.kode },
        fields: [
          { kind: 'text', name: 'alasan', label: `${text.reason} (${bidang.kode})`, hint: text.reasonHint },
        ],
        submits: [
          ...(versi.putusan === 'menunggu'
            ? [
                {
                  label: `${text.approve} · ${versi.kode}`,
                  values: { putusan: 'setuju' },
                  tone: 'utama',
                  confirm: text.approveConfirm,
                } as const,
              ]
            : []),
          {
            label: `${text.giveBack} · ${versi.kode}`,
            values: { putusan: 'kembalikan' },
            tone: 'bahaya',
            confirm: text.returnConfirm,
          },
        ],
      },
    ];
  });
}

function lateBlocks(
  book: Book,
  ctx: Context,
  periode: Periode,
  checks: readonly BidangCheck[],
): readonly Block[] {
  const late = checks
    .map((check) => ({ check, days: isLate(book, check, periode, ctx) }))
    .filter(({ days }) => days > 0)
    .map(({ check, days }) => text.bidangLate(check.bidang.kode, days));
  return late.length > 0 ? [paragraph(text.lateWarning(late), 'bahaya')] : [];
}

function checkBlocks(checks: readonly BidangCheck[]): readonly Block[] {
  const stuck = checks.filter((check) => !check.settled && check.blocking > 0);
  const count = stuck.reduce((sum, check) => sum + check.blocking, 0);
  return [
    paragraph(
      text.summary(
        stuck.map((check) => check.bidang.kode),
        count,
      ),
      stuck.length > 0 ? 'ingat' : 'baik',
    ),
    ...checks.flatMap((check): Block[] => [
      { kind: 'heading', text: `${check.bidang.kode} · ${check.status}` },
      ...findingBlocks(check),
    ]),
  ];
}

function pendingBlocks(book: Book, ctx: Context): readonly Block[] {
  const pending = findPending(book, ctx);
  return [
    ...(pending.events.length > 0 ? [paragraph(text.pending(pending.events.length), 'ingat')] : []),
    ...(pending.notes.length > 0
      ? [
          {
            kind: 'list',
            items: pending.notes.map((note): ListItem => ({ text: note, tone: 'ingat' })),
          } as const,
        ]
      : []),
  ];
}

function verdictFields(checks: readonly BidangCheck[]): readonly Field[] {
  return checks
    .filter(
      (check) =>
        check.state.versi?.putusan !== 'diterima' &&
        keadaanOf(check.state, 7) !== 'Tidak ada yang jatuh tempo',
    )
    .flatMap((check): Field[] => {
      const kode = check.bidang.kode;
      const allowed = VERDICTS.filter(
        (verdict) =>
          (verdict !== 'terima' || check.canAccept) &&
          (verdict !== 'kembalikan' || check.state.versi?.putusan === 'disetujui'),
      );
      return [
        {
          kind: 'choice',
          name: `putusan:${kode}`,
          label: text.verdict(kode),
          options: allowed.map((verdict) => ({ value: verdict, label: text.verdicts[verdict] })),
          value: check.canAccept ? 'terima' : 'tunggu',
        },
        {
          kind: 'text',
          name: `alasan:${kode}`,
          label: text.verdictReason(kode),
          when: { field: `putusan:${kode}`, among: ['kembalikan', 'tinggalkan'] },
        },
      ];
    });
}

function validateBlocks(book: Book, ctx: Context): readonly Block[] {
  const refusal = refusalFor(book, ctx, 7);
  if (refusal.length > 0) return refusal;
  const periode = book.state.periode;
  if (!periode) return [paragraph(ACT_TEXT.noPeriode, 'ingat')];
  const checks = checkAll(book, periode, ctx.sha256);
  const fields = verdictFields(checks);
  return [
    paragraph(text.measuring(periodeLabel(periode))),
    ...lateBlocks(book, ctx, periode, checks),
    ...checkBlocks(checks),
    ...(fields.length > 0
      ? [
          {
            kind: 'form',
            act: 'konsolidasi',
            subject: { periode },
            fields,
            submits: [{ label: text.consolidate, tone: 'utama', confirm: text.consolidateConfirm }],
          } as const,
        ]
      : []),
  ];
}

function previewBlocks(book: Book, ctx: Context): readonly Block[] {
  const periode = book.state.periode;
  if (!periode) return [paragraph(ACT_TEXT.noPeriode, 'ingat')];
  const checks = checkAll(book, periode, ctx.sha256);
  const counted = checks.filter((check) => check.canAccept || check.state.versi?.putusan === 'diterima');
  const rows = counted.flatMap((check) => check.form?.rows ?? []);
  const program = rows.filter((row) => row.blok === 'program');
  const sum = (key: 'target' | 'realisasi') =>
    program.reduce((total, row) => total + (typeof row.rule[key] === 'number' ? row.rule[key] : 0), 0);
  const mean = meanOf(rows.flatMap((row) => (row.blok === 'indikator' ? (hasilOf(row) ?? []) : [])));
  return [
    paragraph(text.previewOnly),
    paragraph(text.measuring(periodeLabel(periode))),
    ...lateBlocks(book, ctx, periode, checks),
    ...checkBlocks(checks),
    { kind: 'heading', text: text.results },
    { kind: 'list', items: rows.map(resultItem) },
    ...(mean.persen === null
      ? []
      : [paragraph(text.mean(formatPersen(mean.persen), mean.dihitung, mean.seluruhnya))]),
    ...(sum('target') > 0
      ? [paragraph(text.total(formatPersen((sum('realisasi') / sum('target')) * 100)))]
      : []),
  ];
}

function returnDataBlocks(book: Book, ctx: Context): readonly Block[] {
  const refusal = refusalFor(book, ctx, 7);
  if (refusal.length > 0) return refusal;
  const periode = book.state.periode;
  if (!periode) return [paragraph(ACT_TEXT.noPeriode, 'ingat')];
  return checkAll(book, periode, ctx.sha256).flatMap((check): Block[] => [
    { kind: 'heading', text: check.bidang.nama },
    bidangFacts(book, check),
    ...findingBlocks(check),
    ...(check.state.versi?.putusan === 'disetujui'
      ? [
          {
            kind: 'form',
            act: 'kembalikan-data',
            subject: { periode, bidang: check.bidang.kode },
            fields: [
              {
                kind: 'text',
                name: 'alasan',
                label: text.verdictReason(check.bidang.kode),
                hint: text.reasonHint,
              },
            ],
            submits: [
              { label: text.returnData(check.bidang.kode), tone: 'bahaya', confirm: text.returnConfirm },
            ],
          } as const,
        ]
      : []),
  ]);
}

function rightsBlocks(book: Book, ctx: Context, sharing: Sharing): readonly Block[] {
  const access = authorizeKeeper(book, ctx);
  if (!access.ok) return [paragraph(access.message, 'ingat')];
  const share = shareWrite(book.personil, tanggalOf(ctx.waktu), {
    ...sharing,
    owner: normalizeEmail(book.owner),
  });
  return [
    paragraph(text.rightsExplain),
    { kind: 'heading', text: text.accounts },
    { kind: 'list', items: share.editors.map((email) => ({ text: email })) },
    ...(share.remove.length > 0
      ? ([
          { kind: 'heading', text: text.leaving },
          { kind: 'list', items: share.remove.map((email) => ({ text: email, tone: 'ingat' })) },
        ] satisfies Block[])
      : []),
    {
      kind: 'form',
      act: 'hak-akses',
      subject: {},
      fields: [],
      submits: [{ label: text.applyRights, tone: 'utama' }],
    },
  ];
}

function chainBlocks(book: Book, ctx: Context): readonly Block[] {
  const breaches = verifyJejak(book.jejak, ctx.sha256);
  return [
    breaches.length === 0
      ? paragraph(text.chainSound(book.jejak.length), 'baik')
      : paragraph(text.chainBroken(breaches.length), 'bahaya'),
    ...(breaches.length > 0
      ? [
          {
            kind: 'list',
            items: breaches.map(
              ({ no, kind }): ListItem => ({ text: text.breachLine(no, text.breach[kind]), tone: 'bahaya' }),
            ),
          } as const,
        ]
      : []),
    paragraph(text.chainLimits),
  ];
}

function sopBlocks(): readonly Block[] {
  return [
    paragraph(`${SOP.instansi}. ${SOP.keputusan.nomor}.`),
    ...LANGKAH.flatMap((langkah): Block[] => [
      { kind: 'heading', text: `${langkah.nomor}. ${langkah.singkat}` },
      paragraph(langkah.aktivitas),
      paragraph(
        text.stepFacts(
          `${langkah.waktu.jumlah} ${langkah.waktu.satuan}`,
          PERAN_LABEL[langkah.pelaku],
          langkah.output.join(', '),
        ),
      ),
    ]),
    paragraph(SOP.peringatan, 'ingat'),
  ];
}

interface Task {
  readonly words: string;
  readonly view: ViewName;
}

/** What waits for the caller now. */
export function tasksOf(book: Book, ctx: Context): readonly Task[] {
  const tasks: Task[] = [];
  const add = (view: keyof typeof text.titles, unit = '') =>
    tasks.push({ words: unit === '' ? text.titles[view] : `${text.titles[view]} – ${unit}`, view });
  const may = (langkah: NomorLangkah, bidang?: Bidang) => authorize(book, ctx, langkah, bidang).ok;
  const periode = book.state.periode;
  const dinas = periode ? book.state.unit(periode, DINAS) : null;
  const measured =
    periode !== null && book.bidang.every((bidang) => checkBidang(book, bidang, periode, ctx.sha256).settled);
  if (may(1) && (periode === null || measured) && openTriwulan(book).length > 0) add('mulai');
  if (periode === null || dinas === null) return tasks;
  if (may(2) && keadaanOf(dinas, 2) === 'Menunggu') add('teruskan');
  if (may(3) && keadaanOf(dinas, 3) === 'Menunggu') add('form');
  for (const bidang of book.bidang) {
    const state = book.state.unit(periode, bidang.kode);
    if (may(4, bidang) && keadaanOf(state, 4) === 'Menunggu') add('arahan', bidang.kode);
    const five = keadaanOf(state, 5);
    if (may(5, bidang) && (five === 'Menunggu' || five === 'Perlu diulang')) add('ajukan', bidang.kode);
    if (may(6, bidang) && (keadaanOf(state, 6) === 'Menunggu' || keadaanOf(state, 6) === 'Perlu diulang')) {
      add('berkas', bidang.kode);
    }
  }
  if (may(7) && !measured && keadaanOf(dinas, 3) === 'Selesai') add('validasi');
  return tasks;
}

function taskBlocks(book: Book, ctx: Context): readonly Block[] {
  const periode = book.state.periode;
  const tasks = tasksOf(book, ctx);
  const days = periode ? lateDays(book, periode, tanggalOf(ctx.waktu)) : 0;
  const registered = rolesOf(book.personil, ctx.email, tanggalOf(ctx.waktu)).length > 0;
  return [
    paragraph(periode ? text.measuring(periodeLabel(periode)) : text.noPeriode),
    ...(registered || normalizeEmail(ctx.email) === normalizeEmail(book.owner)
      ? []
      : [paragraph(text.whoAmI.none, 'ingat')]),
    ...(days > 0 && tasks.some((task) => task.view === 'ajukan')
      ? [paragraph(text.late(days), 'bahaya')]
      : []),
    ...(tasks.length === 0 ? [paragraph(text.nothingToDo)] : []),
    ...tasks.map(({ words, view }): Block => ({ kind: 'link', label: words, view })),
    ...pendingBlocks(book, ctx),
  ];
}

export function preparePage(ctx: Context, prepared: boolean, notice?: Page['notice']): Page {
  return {
    title: text.titles.siapkan,
    identity: ctx.email,
    ...(notice ? { notice } : {}),
    blocks: [
      paragraph(text.prepareExplain),
      {
        kind: 'form',
        act: 'siapkan',
        subject: {},
        fields: [],
        submits: [{ label: prepared ? text.prepareAgain : text.prepare, tone: 'utama' }],
      },
    ],
  };
}

/** The workbook cannot be read: its problems, and nothing else. */
export function problemPage(view: ViewName, ctx: Context, problems: readonly Problem[]): Page {
  return {
    title: text.titles[view],
    identity: ctx.email,
    blocks: [{ kind: 'list', items: problems.map(findingItem) }],
  };
}

/** Pages that need no workbook. */
export function staticPage(view: 'masalah' | 'tentang' | 'sop', ctx: Context): Page {
  const lists = { masalah: text.trouble, tentang: text.about };
  return {
    title: text.titles[view],
    identity: ctx.email,
    blocks: view === 'sop' ? sopBlocks() : lists[view].map((words) => paragraph(words)),
  };
}

export function viewPage(
  view: Exclude<ViewName, 'siapkan' | 'masalah' | 'tentang' | 'sop'>,
  book: Book,
  ctx: Context,
  sharing: Sharing,
  notice?: Page['notice'],
): Page {
  const blocks = (): readonly Block[] => {
    switch (view) {
      case 'tugas':
        return taskBlocks(book, ctx);
      case 'mulai':
        return startBlocks(book, ctx);
      case 'teruskan':
        return forwardBlocks(book, ctx);
      case 'form':
        return formsBlocks(book, ctx);
      case 'arahan':
        return directBlocks(book, ctx);
      case 'isian':
        return fillBlocks(book, ctx, false);
      case 'ajukan':
        return fillBlocks(book, ctx, true);
      case 'berkas':
        return decideBlocks(book, ctx);
      case 'validasi':
        return [...pendingBlocks(book, ctx), ...validateBlocks(book, ctx)];
      case 'pratinjau':
        return [...pendingBlocks(book, ctx), ...previewBlocks(book, ctx)];
      case 'data':
        return returnDataBlocks(book, ctx);
      case 'hak-akses':
        return rightsBlocks(book, ctx, sharing);
      case 'jejak':
        return chainBlocks(book, ctx);
    }
  };
  const warning = rightsWarning(book, ctx);
  return {
    title: text.titles[view],
    identity: identityOf(book, ctx),
    ...(notice ? { notice } : {}),
    blocks: [...(warning && view !== 'hak-akses' ? [paragraph(warning, 'ingat')] : []), ...blocks()],
  };
}

/** The lines of *Siapa saya?*. */
export function whoAmI(book: Book | null, ctx: Context): readonly string[] {
  const roles = book ? rolesOf(book.personil, ctx.email, tanggalOf(ctx.waktu)) : [];
  const extra = book ? extraEditor(book) : '';
  const isOwner = book !== null && normalizeEmail(book.owner) === normalizeEmail(ctx.email);
  return [
    text.whoAmI.email(ctx.email),
    ...roles.map((role) => text.whoAmI.role(PERAN_LABEL[role.peran], role.bidang)),
    ...(isOwner ? [text.whoAmI.owner] : []),
    ...(roles.length === 0 && !isOwner ? [text.whoAmI.none] : []),
    ...(extra === '' ? [] : [text.whoAmI.extraEditor(extra)]),
  ];
}
