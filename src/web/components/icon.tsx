const paths = {
  info: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm1.2 15h-2.4v-7h2.4v7Zm0-8.8h-2.4V6h2.4v2.2Z',
  ok: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.6 14.6-4-4 1.6-1.6 2.4 2.4 5.6-5.6 1.6 1.6-7.2 7.2Z',
  warning: 'M12 2.5 1 21.5h22L12 2.5Zm1.2 15.7h-2.4v-2.3h2.4v2.3Zm0-4h-2.4V9h2.4v5.2Z',
  error:
    'M8 2h8l6 6v8l-6 6H8l-6-6V8l6-6Zm8 12.3L13.7 12 16 9.7 14.3 8 12 10.3 9.7 8 8 9.7 10.3 12 8 14.3 9.7 16l2.3-2.3 2.3 2.3 1.7-1.7Z',
  clock: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm4.4 14.7-5.5-3.3V6.5h2.2v5.6l4.5 2.7-1.2 1.9Z',
  download: 'M10.8 3h2.4v9.2l3.3-3.3 1.7 1.7-6.2 6.2-6.2-6.2 1.7-1.7 3.3 3.3V3ZM4 18.6h16V21H4v-2.4Z',
  up: 'M12 6 4 17h16L12 6Z',
  down: 'M12 18 4 7h16l-8 11Z',
  equal: 'M4 8h16v2.6H4V8Zm0 5.4h16V16H4v-2.6Z',
  'sort-none': 'M12 3l5 7H7l5-7Zm0 18-5-7h10l-5 7Z',
} as const;

export type IconName = keyof typeof paths;

/** A drawing beside words that say the same; a screen reader passes over it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="vth-icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path d={paths[name]} fill="currentColor" />
    </svg>
  );
}
