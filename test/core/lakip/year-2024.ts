// The real year 2024 (examples/diskominfo-2024.json) as a workbook: consolidated, with its comparisons and texts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lakipFacts } from '../../../src/core/lakip/gather';
import { narasiNeeds } from '../../../src/core/lakip/narasi';
import { authorize } from '../../../src/core/plan/access';
import type { ActInput, DraftDoc, Filed, Outcome } from '../../../src/core/plan/act';
import { planOf } from '../../../src/core/plan/acts';
import { LAKIP_ACT } from '../../../src/core/plan/lakip';
import { NARASI_ACT } from '../../../src/core/plan/narasi';
import { checkOpen, planEvent } from '../../../src/core/plan/order';
import { KABID_IKP, KABID_TI, KADIS, KASUBAG, PaperBook, person, type Row, SEKRETARIS } from '../book';
import { log } from '../reporting';

export const TW4 = '2024-TW4';

interface Year {
  readonly opd: string;
  readonly daerah: string;
  readonly bidang: readonly { readonly kode: string; readonly nama: string }[];
  readonly indikator: readonly {
    readonly kode: string;
    readonly sasaran: string;
    readonly indikator: string;
    readonly satuan: string;
    readonly metode: string;
    readonly bidang: string;
    readonly target: number;
    readonly realisasi: number;
    readonly riwayat: readonly {
      readonly tahun: number;
      readonly target: number | null;
      readonly realisasi: number | null;
      readonly capaian: number | null;
    }[];
  }[];
  readonly anggaran: readonly {
    readonly kode: string;
    readonly program: string;
    readonly bidang: string;
    readonly pagu: number;
    readonly realisasi: number;
  }[];
}

export const YEAR: Year = JSON.parse(
  readFileSync(join(__dirname, '../../../examples/diskominfo-2024.json'), 'utf8'),
);

const KABID_SP = 'kabid.sp@contoh.go.id';
const BIDANG = ['SEK', 'IKP', 'TI', 'SP'];
const PIC: Readonly<Record<string, string>> = {
  'IKU-1': 'Andi Contoh',
  'IKU-2': 'Andi Contoh',
  'IKU-3': 'Citra Contoh',
};

function reference() {
  return {
    tahun: '2024',
    bidang: YEAR.bidang.map(({ kode, nama }) => ({
      kode,
      nama,
      pemeriksa: kode === 'SEK' ? 'sekretaris' : 'kepala_bidang',
    })),
    personil: [
      person(KADIS, 'kepala_dinas', '', {
        nama: 'Contoh Kepala Dinas',
        nip: '197001011995031001',
        pangkat: 'Pembina Utama Muda (IV/c)',
      }),
      person(SEKRETARIS, 'sekretaris'),
      person(KASUBAG, 'kasubag_program'),
      person(KABID_IKP, 'kepala_bidang', 'IKP'),
      person(KABID_TI, 'kepala_bidang', 'TI'),
      person(KABID_SP, 'kepala_bidang', 'SP'),
      ...BIDANG.map((kode) => person(`staf.${kode.toLowerCase()}@contoh.go.id`, 'staf', kode)),
    ],
    indikator: YEAR.indikator.map(
      (row): Row => ({
        tahun: '2024',
        kode: row.kode,
        jenis: 'IKU',
        sasaran: row.sasaran,
        uraian: row.indikator,
        satuan: row.satuan,
        metode: row.metode,
        agregasi: 'nilai akhir',
        bidang: row.bidang,
        target_tahunan: row.target,
        jatuh_tempo_1: 'tidak',
        jatuh_tempo_2: 'tidak',
        jatuh_tempo_3: 'tidak',
        jatuh_tempo_4: 'ya',
        target_4: row.target,
        pic: PIC[row.kode] ?? '',
      }),
    ),
    anggaran: YEAR.anggaran.map(({ kode, program, bidang, pagu }) => ({
      tahun: '2024',
      kode,
      uraian: program,
      bidang,
      pagu,
    })),
  };
}

const PEMBANDING: readonly Row[] = YEAR.indikator.flatMap(({ kode, riwayat }) =>
  riwayat.map(({ tahun, target, realisasi, capaian }) => ({
    jenis: 'Tahun lalu',
    tahun: String(tahun),
    kode,
    target: target ?? '',
    realisasi: realisasi ?? '',
    capaian: capaian ?? '',
    sumber: 'Renstra 2025–2029, Tabel II.2 dan IV.1',
  })),
);

export const DOKUMEN: readonly Row[] = [
  { jenis: 'PK', nomor: '050/12/2024', tanggal: '2024-01-15', tahun: '2024' },
  { jenis: 'Renstra', nomor: '12 Tahun 2021', tanggal: '2021-09-01' },
  { jenis: 'IKU', nomor: '050/7/2021', tanggal: '2021-10-04' },
];

/** Kendala and tindak lanjut as staff might note them. */
const NOTES: Readonly<Record<string, Row>> = {
  'IKU-4': {
    kendala: 'Survei daring menjangkau sebagian pemohon saja',
    tindak_lanjut: 'Survei luring di loket pelayanan',
  },
  'PRG-03': { kendala: 'Pengadaan lisensi gagal lelang', tindak_lanjut: 'Diadakan melalui e-katalog' },
};

function setting(paper: PaperBook, key: string, value: string): void {
  paper.type('pengaturan', paper.rowOf('pengaturan', 'kunci', key), 'nilai', value);
}

function build(): PaperBook {
  const paper = PaperBook.prepared(reference());
  paper.tanggal = '2025-01-06';
  setting(paper, 'opd', YEAR.opd);
  setting(paper, 'daerah', YEAR.daerah);
  paper.replace('pembanding', PEMBANDING);
  paper.replace('dokumen', DOKUMEN);
  const [book, ctx] = [paper.book(), paper.ctx(KADIS)];
  const access = authorize(book, ctx, 1);
  if (!access.ok) throw new Error(access.message);
  paper.carryOut(planEvent(book, ctx, checkOpen(book, ctx, access.value, TW4), 'opened'));
  paper.forward();
  paper.makeForms();
  for (const kode of BIDANG) {
    paper.direct(kode);
    for (const row of [...YEAR.indikator, ...YEAR.anggaran]) {
      if (row.bidang !== kode) continue;
      paper.fill(kode, row.kode, { realisasi: row.realisasi, ...NOTES[row.kode] });
    }
    paper.submit(kode);
    paper.decide(kode, true);
  }
  paper.consolidate({ SEK: {}, IKP: {}, TI: {}, SP: {} });
  return paper;
}

let consolidated: PaperBook | undefined;

/** Step 7 done, nothing reported yet. */
export function year2024(): PaperBook {
  consolidated ??= build();
  return consolidated.copy();
}

/** As year2024(), with step 8 done and every text written. */
export function readyToDraft(): PaperBook {
  const paper = year2024();
  log(paper, 'sakip_dientri', { langkah: 8, own: 'Selesai', periode: TW4 });
  prepareNarasi(paper);
  writeNarasi(paper);
  return paper;
}

export function prepareNarasi(paper: PaperBook, email = KASUBAG, periode: string = TW4): Outcome {
  const [book, ctx] = [paper.book(), paper.ctx(email)];
  return paper.carryOut(
    planOf(NARASI_ACT, book, ctx, { subject: { periode }, field: () => '', filed: null }),
  );
}

/** Types a text into every row of the quarter that is still empty. */
export function writeNarasi(paper: PaperBook): void {
  const book = paper.book();
  for (const { row, judul } of narasiNeeds(book, TW4, lakipFacts(book, TW4).sasaran)) {
    if (row && row.isi === '') paper.type('narasi', row.row, 'isi', `Uraian ${judul}.\nParagraf kedua.`);
  }
}

/** A draft's Doc that nobody edited since it was stored. */
export const UNEDITED: DraftDoc = {
  isSeen: true,
  diubah: '2025-01-20T09:00:00+07:00',
  sejak: '2025-01-20T09:00:00+07:00',
};

export function filed(name = 'LAKIP.docx'): Filed {
  return {
    name,
    size: 1000,
    sha256: 'a'.repeat(64),
    file: { id: 'doc-1', url: 'https://docs.contoh/doc-1', sha256: '' },
    pdf: { id: 'pdf-1', url: 'https://drive.contoh/pdf-1', sha256: 'c0ffee'.padEnd(64, '0') },
  };
}

export function lakip(
  paper: PaperBook,
  subject: Readonly<Record<string, string>>,
  options: { readonly email?: string; readonly filed?: Filed | null } = {},
): Outcome {
  const input: ActInput = {
    subject,
    field: () => '',
    filed: options.filed === undefined ? filed() : options.filed,
  };
  return paper.carryOut(planOf(LAKIP_ACT, paper.book(), paper.ctx(options.email ?? KASUBAG), input));
}
