// Public holidays and joint leave (cuti bersama) as first filled into the tab Libur.

export interface Libur {
  /** YYYY-MM-DD */
  readonly tanggal: string;
  readonly keterangan: string;
  /** prediksi: no joint ministerial decree (SKB) has been read for that year; the office replaces it. */
  readonly status: 'resmi' | 'prediksi';
}

/** 2025: SKB 1017/2/2 of 2024 as amended on 7 August 2025. */
const LIBUR_2025: readonly string[] = [
  '01-01 Tahun Baru 2025 Masehi',
  '01-27 Isra Mikraj Nabi Muhammad SAW',
  '01-28 Cuti bersama Tahun Baru Imlek 2576 Kongzili',
  '01-29 Tahun Baru Imlek 2576 Kongzili',
  '03-28 Cuti bersama Hari Suci Nyepi (Tahun Baru Saka 1947)',
  '03-29 Hari Suci Nyepi (Tahun Baru Saka 1947)',
  '03-31 Idulfitri 1446 Hijriah',
  '04-01 Idulfitri 1446 Hijriah',
  '04-02 Cuti bersama Idulfitri 1446 Hijriah',
  '04-03 Cuti bersama Idulfitri 1446 Hijriah',
  '04-04 Cuti bersama Idulfitri 1446 Hijriah',
  '04-07 Cuti bersama Idulfitri 1446 Hijriah',
  '04-18 Wafat Yesus Kristus',
  '04-20 Kebangkitan Yesus Kristus (Paskah)',
  '05-01 Hari Buruh Internasional',
  '05-12 Hari Raya Waisak 2569 BE',
  '05-13 Cuti bersama Hari Raya Waisak 2569 BE',
  '05-29 Kenaikan Yesus Kristus',
  '05-30 Cuti bersama Kenaikan Yesus Kristus',
  '06-01 Hari Lahir Pancasila',
  '06-06 Iduladha 1446 Hijriah',
  '06-09 Cuti bersama Iduladha 1446 Hijriah',
  '06-27 1 Muharam Tahun Baru Islam 1447 Hijriah',
  '08-17 Proklamasi Kemerdekaan',
  '08-18 Cuti bersama Proklamasi Kemerdekaan',
  '09-05 Maulid Nabi Muhammad SAW',
  '12-25 Kelahiran Yesus Kristus (Natal)',
  '12-26 Cuti bersama Kelahiran Yesus Kristus (Natal)',
];

/** 2026: SKB 1497/2/5 of 2025. */
const LIBUR_2026: readonly string[] = [
  '01-01 Tahun Baru 2026 Masehi',
  '01-16 Isra Mikraj Nabi Muhammad SAW',
  '02-16 Cuti bersama Tahun Baru Imlek 2577 Kongzili',
  '02-17 Tahun Baru Imlek 2577 Kongzili',
  '03-18 Cuti bersama Hari Suci Nyepi (Tahun Baru Saka 1948)',
  '03-19 Hari Suci Nyepi (Tahun Baru Saka 1948)',
  '03-20 Cuti bersama Idulfitri 1447 Hijriah',
  '03-21 Idulfitri 1447 Hijriah',
  '03-22 Idulfitri 1447 Hijriah',
  '03-23 Cuti bersama Idulfitri 1447 Hijriah',
  '03-24 Cuti bersama Idulfitri 1447 Hijriah',
  '04-03 Wafat Yesus Kristus',
  '04-05 Kebangkitan Yesus Kristus (Paskah)',
  '05-01 Hari Buruh Internasional',
  '05-14 Kenaikan Yesus Kristus',
  '05-15 Cuti bersama Kenaikan Yesus Kristus',
  '05-27 Iduladha 1447 Hijriah',
  '05-28 Cuti bersama Iduladha 1447 Hijriah',
  '05-31 Hari Raya Waisak 2570 BE',
  '06-01 Hari Lahir Pancasila',
  '06-16 1 Muharam Tahun Baru Islam 1448 Hijriah',
  '08-17 Proklamasi Kemerdekaan',
  '08-25 Maulid Nabi Muhammad SAW',
  '12-24 Cuti bersama Kelahiran Yesus Kristus (Natal)',
  '12-25 Kelahiran Yesus Kristus (Natal)',
];

/** 2027: predicted; cuti bersama is unknown. */
const LIBUR_2027: readonly string[] = [
  '01-01 Tahun Baru 2027 Masehi',
  '01-05 Isra Mikraj Nabi Muhammad SAW',
  '02-06 Tahun Baru Imlek 2578 Kongzili',
  '03-08 Hari Suci Nyepi (Tahun Baru Saka 1949)',
  '03-10 Idulfitri 1448 Hijriah',
  '03-11 Idulfitri 1448 Hijriah',
  '03-26 Wafat Yesus Kristus',
  '03-28 Kebangkitan Yesus Kristus (Paskah)',
  '05-01 Hari Buruh Internasional',
  '05-06 Kenaikan Yesus Kristus',
  '05-16 Iduladha 1448 Hijriah',
  '05-20 Hari Raya Waisak 2571 BE',
  '06-01 Hari Lahir Pancasila',
  '06-07 1 Muharam Tahun Baru Islam 1449 Hijriah',
  '08-15 Maulid Nabi Muhammad SAW',
  '08-17 Proklamasi Kemerdekaan',
  '12-25 Kelahiran Yesus Kristus (Natal)',
];

/** In order of date. */
export const LIBUR: readonly Libur[] = [
  ...liburOf(2025, 'resmi', LIBUR_2025),
  ...liburOf(2026, 'resmi', LIBUR_2026),
  ...liburOf(2027, 'prediksi', LIBUR_2027),
];

function liburOf(tahun: number, status: Libur['status'], lines: readonly string[]): readonly Libur[] {
  return lines.map((line) => ({
    tanggal: `${tahun}-${line.slice(0, 5)}`,
    keterangan: line.slice(6),
    status,
  }));
}
