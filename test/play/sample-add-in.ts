// A tiny add-in, written by hand: what the player needs of one, and nothing of ours.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CODE = `
function onOpen() {
  const ui = SpreadsheetApp.getUi();
  const id = Session.getActiveUserLocale() === 'id';
  ui.createMenu(id ? 'Kerja' : 'Work')
    .addItem('Siapkan', 'siapkan')
    .addSeparator()
    .addSubMenu(ui.createMenu('Lihat').addItem('Panel… (1)', 'panel'))
    .addItem('Siapa saya?', 'siapa')
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

/** A dist folder of its own. */
export function sampleAddIn(): string {
  const dist = mkdtempSync(join(tmpdir(), 'add-in-'));
  writeFileSync(join(dist, 'Code.js'), CODE);
  writeFileSync(join(dist, 'panel.html'), PANEL);
  const oauthScopes = ['spreadsheets.currentonly', 'script.container.ui', 'userinfo.email'].map(
    (scope) => `https://www.googleapis.com/auth/${scope}`,
  );
  const manifest = { timeZone: 'Asia/Jakarta', runtimeVersion: 'V8', oauthScopes };
  writeFileSync(join(dist, 'appsscript.json'), JSON.stringify(manifest));
  return dist;
}
