/** Writes numbers with their thousands parted (20,000), unless the options say otherwise. The format is made when first asked for: that takes longer than a thousand uses, and much of a start that shows no number. */
export function numberFormat(options: Intl.NumberFormatOptions = {}): (value: number) => string {
  let made: Intl.NumberFormat | undefined;
  return (value) => (made ??= new Intl.NumberFormat('en-US', options)).format(value);
}
