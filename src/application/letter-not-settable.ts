/** A letter whose text cannot be laid out, such as for a character that the font does not have. */
export class LetterNotSettable extends Error {}
