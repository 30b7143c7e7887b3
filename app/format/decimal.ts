/** Whether a text is a plain decimal number, such as "-1234.50"; such a text keeps its digits through Intl. */
export const isDecimal = (text: string): text is `${number}` => /^-?\d+(\.\d+)?$/.test(text);
