// A short tour for whoever opens the local page the first time: what this is, who is who, and where to click next. It stands
// beside the sheet and keeps nobody from working.
import { FILE_OWNER, type Person, SAMPLE_PERSON } from '../protocol';
import { h } from './dom';
import { personLinks } from './people';

const SEEN = 'tur';

type Language = 'id' | 'en';

interface Step {
  readonly title: string;
  readonly lines: readonly string[];
  /** The menu is marked. */
  readonly marksMenu?: boolean;
  /** The people of the workspace are listed. */
  readonly listsPeople?: boolean;
}

const WORDS = {
  id: {
    label: 'Tur singkat',
    language: 'English',
    back: 'Kembali',
    next: 'Lanjut',
    close: 'Tutup',
    of: (step: number, steps: number) => `${step} dari ${steps}`,
    roles: {},
    steps: [
      {
        title: 'Ini buku kerja sebuah dinas',
        lines: [
          'Ukur Kinerja menjalankan SOP "Pengukuran Kinerja" di Google Sheets: target, form setiap bidang, persetujuan, konsolidasi, LAKIP, dan evaluasi.',
          'Halaman ini memainkannya di komputer Anda, tanpa akun Google. Orang dan angkanya contoh; semua boleh dicoba. "npm start -- --reset" mengembalikannya.',
        ],
      },
      {
        title: 'Siapa mengerjakan apa',
        lines: [
          'Kepala Dinas membuka triwulan, Kasubag Program membuat form, staf mengisi, Kepala Bidang memeriksa, Kasubag mengonsolidasikan dan menyusun LAKIP, Sekretaris mereviu, Kepala Dinas menandatangani.',
          'Pilih siapa Anda sekarang:',
        ],
        listsPeople: true,
      },
      {
        title: 'Klik berikutnya: menu Kinerja',
        lines: [
          'Pilih Kinerja > Tugas saya: panel menyebut apa yang ditunggu dari Anda, dan tombolnya membuka langkahnya.',
          'Mainkan satu triwulan: Staf mengisi form lalu Isi dan ajukan > Ajukan kepada Pemeriksa; Kepala Bidang memilih Kepala Bidang > Periksa berkas bidang; Kasubag memilih Validasi dan konsolidasi.',
        ],
        marksMenu: true,
      },
      {
        title: 'Selebihnya ada di baris atas',
        lines: [
          'Jam: majukan hari untuk melihat keterlambatan. Drive: bukti dukung dan LAKIP. Surel: yang terkirim. Nama di kanan: ganti orang, atau lihat seperti di ponsel.',
          'Contoh: mulai dari buku kerja kosong, atau dari tahun yang sudah selesai. F6 berpindah antara menu, sel, dan panel.',
        ],
      },
    ],
  },
  en: {
    label: 'Short tour',
    language: 'Bahasa Indonesia',
    back: 'Back',
    next: 'Next',
    close: 'Close',
    of: (step: number, steps: number) => `${step} of ${steps}`,
    roles: { [SAMPLE_PERSON]: 'Sample person', [FILE_OWNER]: `Owner of the file (${FILE_OWNER})` },
    steps: [
      {
        title: 'This is the workbook of a city office',
        lines: [
          'Ukur Kinerja runs the procedure "Pengukuran Kinerja" (performance measurement) in Google Sheets: targets, a form for each division (bidang), approvals, consolidation, the annual report (LAKIP) and its evaluation.',
          'This page plays it on your computer, without a Google account. People and figures are samples: try anything. "npm start -- --reset" begins anew. The workbook speaks Indonesian, as its users do.',
        ],
      },
      {
        title: 'Who does what',
        lines: [
          'Kepala Dinas (head) opens the quarter, Kasubag Program makes the forms, Staf fill them in, Kepala Bidang checks, Kasubag consolidates and makes the LAKIP, Sekretaris reviews it, the head signs.',
          'Choose who you are now:',
        ],
        listsPeople: true,
      },
      {
        title: 'Next click: the menu Kinerja',
        lines: [
          'Choose Kinerja > Tugas saya (my tasks): the panel says what is awaited from you, and its buttons lead there.',
          'Play a quarter: Staf fill in the form, then Isi dan ajukan > Ajukan kepada Pemeriksa (submit); Kepala Bidang chooses Kepala Bidang > Periksa berkas bidang (check); Kasubag chooses Validasi dan konsolidasi.',
        ],
        marksMenu: true,
      },
      {
        title: 'The rest is in the bar above',
        lines: [
          'Clock: move the day on to see what comes late. Drive: evidence and the LAKIP. Surel: mails sent. Your name at the right: be somebody else, or look as on a phone.',
          'Contoh (samples): begin with an empty workbook, or with a finished year. F6 moves between menu, cells and panel.',
        ],
      },
    ],
  },
} as const satisfies Readonly<
  Record<Language, { readonly steps: readonly Step[] } & Record<string, unknown>>
>;

interface Tour {
  open(): void;
}

/** Opens by itself until somebody has closed it once in this browser; never where it would cover a phone's cells. */
export function createTour(
  host: HTMLElement,
  person: Person,
  people: readonly Person[],
  hrefOf: (id: string) => string,
  isPhone: boolean,
): Tour {
  let at = 0;
  let language: Language =
    navigator.language.startsWith('id') || navigator.language.startsWith('in') ? 'id' : 'en';
  const card = h('aside.tour');
  host.append(card);

  const mark = (isMarked: boolean) => document.body.toggleAttribute('data-tour-menu', isMarked);

  const close = () => {
    localStorage.setItem(SEEN, 'selesai');
    card.hidden = true;
    mark(false);
  };

  const go = (step: number) => {
    at = step;
    draw();
  };

  function draw(): void {
    const words = WORDS[language];
    const step: Step = words.steps[at] ?? words.steps[0];
    const roles: Readonly<Record<string, string>> = words.roles;
    const roleOf = ({ role }: Person) => roles[role] ?? role;
    const isLast = at === words.steps.length - 1;
    card.hidden = false;
    card.lang = language;
    card.setAttribute('aria-label', words.label);
    mark(step.marksMenu === true);
    const other = () => {
      language = language === 'id' ? 'en' : 'id';
      draw();
    };
    card.replaceChildren(
      h(
        'div.tour-head',
        null,
        h('small', null, `${words.label}, ${words.of(at + 1, words.steps.length)}`),
        h('button.quiet', { type: 'button', onclick: other }, words.language),
      ),
      h('h2', { tabindex: '-1' }, step.title),
      ...step.lines.map((line) => h('p', null, line)),
      ...(step.listsPeople
        ? [h('div.tour-people', null, ...personLinks(people, hrefOf, person, roleOf))]
        : []),
      h(
        'div.buttons',
        null,
        at > 0 ? h('button.quiet', { type: 'button', onclick: () => go(at - 1) }, words.back) : null,
        h('button.quiet', { type: 'button', onclick: close }, words.close),
        isLast ? null : h('button.primary', { type: 'button', onclick: () => go(at + 1) }, words.next),
      ),
    );
  }

  if (localStorage.getItem(SEEN) === null && !isPhone) draw();
  else card.hidden = true;
  return {
    open: () => {
      go(0);
      card.querySelector('h2')?.focus();
    },
  };
}
