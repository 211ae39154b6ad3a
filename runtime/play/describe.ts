// What the log says that a person does.
import { describePlace } from './grid';
import type { Action, Upload, WindowAct } from './scenario';

const nameOf = (upload: Upload) => ('jalur' in upload ? upload.jalur : upload.nama);

const list = (parts: readonly string[]) => parts.join('; ');

function describeWindowAct(act: WindowAct): string {
  const parts = [
    ...Object.entries(act.pilih).map(([label, option]) => `memilih ${label}: ${option}`),
    ...Object.entries(act.isi).map(([label, text]) => `mengisi ${label}: ${text}`),
    ...Object.entries(act.centang).map(
      ([label, options]) => `mencentang ${label}: ${options === 'semua' ? options : options.join(', ')}`,
    ),
    ...Object.entries(act.unggah).map(
      ([label, uploads]) => `mengunggah ${label}: ${uploads.map(nameOf).join(', ')}`,
    ),
    ...(act.tekan === undefined ? [] : [`menekan "${act.tekan}"`]),
    ...(act.tutup ? ['menutupnya'] : []),
  ];
  return (act.bagian === undefined ? '' : `pada "${act.bagian}" `) + parts.join(', ');
}

export function describeAction(action: Action): string {
  switch (action.kind) {
    case 'bagikan':
      return `membagikan buku kerja: ${list(Object.entries(action.kepada).map((entry) => entry.join(' = ')))}`;
    case 'ketik':
      return `mengetik ${list(action.isian.map(({ place, isi }) => `${describePlace(place)} = "${isi}"`))}`;
    case 'ketikDari':
      return `mengetik di tab ${action.tab}, kolom ${Object.keys(action.isi).join(', ')}, dari ${action.data.dari}`;
    case 'tempel':
      return `menempel di tab ${action.tab}${'kolom' in action.rows ? ` dari ${action.rows.data.dari}` : ''}`;
    case 'putuskan':
      return `memutuskan di sel ${describePlace(action.place)}: ${action.pilih}`;
    case 'pilihSel':
      return `memilih sel ${describePlace(action.place)}`;
    case 'menu':
      return `memilih menu ${action.path}`;
    case 'jendela':
      return `di jendela: ${list(action.acts.map(describeWindowAct))}`;
    case 'ubahNama':
      return `mengubah nama tab ${action.tab} menjadi ${action.menjadi}`;
    case 'hapusTab':
      return `menghapus tab ${action.tab}`;
    case 'sisipBaris':
      return `menyisipkan ${action.jumlah} baris di tab ${action.tab} sebelum baris ${action.sebelum}`;
    case 'hapusBaris':
      return `menghapus ${action.jumlah} baris di tab ${action.tab} mulai baris ${action.mulai}`;
    case 'buangBerkas':
      return `membuang berkas ${action.nama} di Drive`;
    case 'gantiBerkas':
      return `mengganti isi berkas ${action.nama} di Drive`;
  }
}
