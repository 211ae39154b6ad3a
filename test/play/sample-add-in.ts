// A tiny add-in, written by hand: what the player needs of one, and nothing of ours.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Play, playScenario } from '../../runtime/play/play';

const CODE = `
function onOpen() {
  const ui = SpreadsheetApp.getUi();
  const id = Session.getActiveUserLocale() === 'id';
  ui.createMenu(id ? 'Kerja' : 'Work')
    .addItem('Siapkan', 'siapkan')
    .addSeparator()
    .addSubMenu(ui.createMenu('Lihat').addItem('Panel… (1)', 'panel').addItem('Unggah', 'unggah'))
    .addItem('Siapa saya?', 'siapa')
    .addItem('Sel ini', 'selIni')
    .addItem('Rusak', 'rusak')
    .addToUi();
}
function siapkan() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().insertSheet('Isian', 1);
  sheet.getRange('A1:D1').setValues([['kode', 'realisasi', 'target', 'capaian']]);
  sheet.getRange('A2:D2').setValues([['Kode', 'Realisasi', 'Target', 'Capaian']]);
  sheet.getRange('D3:D6').setValues([3, 4, 5, 6].map((row) => ['=IF(C' + row + '="";"";B' + row + '/C' + row + '*100)']));
  sheet.getRangeList(['D3:D6']).setNumberFormat('0.00');
  sheet.getRange('A8:C8').setValues([['Triwulan', 'Keputusan', 'Catatan']]);
  sheet.getRange('A9:C9').setValues([['TW IV', '', '']]);
  sheet.getRange('F9:G9').setValues([['="Setuju · "&A3', '="Kembalikan · "&A3']]);
  sheet.getRange('B9').setDataValidation(SpreadsheetApp.newDataValidation()
    .requireValueInRange(sheet.getRange('F9:G9'), true).setAllowInvalid(false).build());
  const log = SpreadsheetApp.getActiveSpreadsheet().insertSheet('Jejak Audit', 2);
  log.getRange('A1:B1').setValues([['No', 'Pelaku']]);
}
function panel() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('panel').setTitle('Panel'));
}
function siapa() {
  const ui = SpreadsheetApp.getUi();
  ui.alert('Siapa saya?', Session.getActiveUser().getEmail(), ui.ButtonSet.OK);
}
function selIni() {
  const ui = SpreadsheetApp.getUi();
  const cell = SpreadsheetApp.getActiveSpreadsheet().getCurrentCell();
  ui.alert('Sel ini', cell.getSheet().getName() + '!' + cell.getA1Notation(), ui.ButtonSet.OK);
}
function unggah() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('unggah').setTitle('Unggah'));
}
function bukaNaskah() {
  const page = HtmlService.createHtmlOutputFromFile('naskah').setWidth(800).setHeight(600);
  SpreadsheetApp.getUi().showModalDialog(page, 'Naskah');
}
function simpan(name, mimeType, base64, tanggal, jenis) {
  if (name.endsWith('.exe')) return { ok: false, text: name + ' bukan dokumen.' };
  const blob = Utilities.newBlob(Utilities.base64Decode(base64), mimeType, name);
  try {
    const file = Drive.Files.create({ name: name }, blob, { fields: 'webViewLink,sha256Checksum' });
    return { ok: true, text: name + ' tersimpan (' + tanggal + ', ' + jenis.join('+') + ')', href: file.webViewLink };
  } catch (error) {
    return { ok: false, text: 'Drive: ' + error.message };
  }
}
function rusak() {
  throw new Error('Mesin cetak kehabisan kertas');
}
function catat(isian) {
  const email = Session.getActiveUser().getEmail();
  if (isian.alasan === '') return { ok: false, text: 'Alasan belum diisi.' };
  const log = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Jejak Audit');
  const row = log.getLastRow() + 1;
  log.getRange('A' + row + ':B' + row).setValues([[String(row - 1), email]]);
  return { ok: true, text: isian.pilihan + ' oleh ' + email + ': ' + isian.alasan };
}
`;

const PANEL = `<!DOCTYPE html><html><body><h1>Panel</h1>
<label for="p">Pilihan</label><select id="p"><option>Terima</option><option>Tunggu</option></select>
<label for="a">Alasan</label><textarea id="a"></textarea>
<button id="kirim">Kirim</button><div id="tanya"></div><div id="kabar"></div>
<script>
const by = (id) => document.getElementById(id);
by('kirim').onclick = () => {
  by('tanya').innerHTML = '<div role="alertdialog">Sungguh?<button id="ya">Ya</button><button id="b">Batal</button></div>';
  by('b').onclick = () => { by('tanya').textContent = ''; };
  by('ya').onclick = () => {
    by('tanya').textContent = '';
    google.script.run
      .withSuccessHandler((answer) => {
        by('kabar').setAttribute('role', answer.ok ? 'status' : 'alert');
        by('kabar').textContent = answer.text;
      })
      .catat({ pilihan: by('p').value, alasan: by('a').value });
  };
};
</script></body></html>`;

const UPLOAD = `<!DOCTYPE html><html><body><h1>Unggah</h1>
<label for="t">Tanggal</label><input id="t" type="date">
<fieldset><legend>Jenis</legend><label><input type="checkbox" value="a">Laporan</label>
<label><input type="checkbox" value="b">Foto</label></fieldset>
<label for="f">Berkas</label><input id="f" type="file" multiple>
<button id="kirim">Kirim</button><button id="naskah">Naskah</button><div id="kabar"></div>
<script>
const by = (id) => document.getElementById(id);
const base64 = async (file) => btoa(String.fromCharCode(...new Uint8Array(await file.arrayBuffer())));
by('kirim').onclick = async () => {
  const jenis = [...document.querySelectorAll(':checked')].map((box) => box.value);
  by('kabar').textContent = '';
  for (const file of by('f').files) {
    google.script.run.withSuccessHandler((answer) => {
      by('kabar').setAttribute('role', answer.ok ? 'status' : 'alert');
      const line = document.createElement(answer.ok ? 'a' : 'p');
      line.textContent = answer.text;
      line.href = answer.href;
      line.target = '_blank';
      by('kabar').append(line);
    }).simpan(file.name, file.type, await base64(file), by('t').value, jenis);
  }
};
by('naskah').onclick = () => google.script.run.bukaNaskah();
</script></body></html>`;

const DIALOG = `<!DOCTYPE html><html><body><h1>Naskah</h1><button id="simpan">Simpan</button>
<script>
document.getElementById('simpan').onclick = () => google.script.run
  .withSuccessHandler(() => google.script.host.close())
  .simpan('naskah.txt', 'text/plain', btoa('Naskah ' + new Date().toISOString()), '', []);
</script></body></html>`;

/** A dist folder of its own. */
export function sampleAddIn(): string {
  const dist = mkdtempSync(join(tmpdir(), 'add-in-'));
  writeFileSync(join(dist, 'Code.js'), CODE);
  for (const [name, html] of Object.entries({ panel: PANEL, unggah: UPLOAD, naskah: DIALOG })) {
    writeFileSync(join(dist, `${name}.html`), html);
  }
  const scopes = ['spreadsheets.currentonly', 'script.container.ui', 'userinfo.email', 'drive.file'];
  const manifest = {
    timeZone: 'Asia/Jakarta',
    runtimeVersion: 'V8',
    oauthScopes: scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`),
    dependencies: { enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }] },
  };
  writeFileSync(join(dist, 'appsscript.json'), JSON.stringify(manifest));
  return dist;
}

/** Plays these steps by Rina, Andi (whose account is English) and a guest, after the workbook is shared and prepared. */
export function playSteps(dist: string, langkah: readonly unknown[], others: object = {}): Promise<Play> {
  const scenario = {
    nama: 'Uji',
    pemilik: 'kantor@contoh.go.id',
    orang: {
      rina: { email: 'rina@contoh.go.id', nama: 'Rina' },
      andi: { email: 'andi@contoh.go.id', bahasa: 'en' },
      tamu: { email: 'tamu@contoh.go.id' },
    },
    mulai: '2026-04-01T08:00:00+07:00',
    langkah: [
      { bagikan: { rina: 'editor', andi: 'editor', tamu: 'pelihat' } },
      { sebagai: 'rina', menu: 'Kerja > Siapkan' },
      ...langkah,
    ],
    ...others,
  };
  const file = join(dist, 'uji.scenario.json');
  writeFileSync(file, JSON.stringify(scenario));
  return playScenario(file, { dist });
}
