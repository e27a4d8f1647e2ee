/** Heads the day whose knowledge a table shows. */
export const knownOnColumn = 'Bekend op';

/** What a file of an exercise bears, so that nobody takes it for the real thing once it has left the site. */
export const exerciseNotice = { column: 'Let op', text: 'OEFENING – fictieve diensten' } as const;
