// Words of the LAKIP and of its dialog.

export const LAKIP_TEXT = {
  dialog: 'Susun LAKIP',
} as const;
