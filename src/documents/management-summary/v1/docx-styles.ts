/** A4 on its side. In twentieths of a point, as are all measures of Word. */
export const page = { width: 16838, height: 11906, top: 1360, bottom: 1134, left: 850, right: 850 };

/** How far running text stays from the right margin: wider lines do not read well. */
export const textIndent = 4650;
