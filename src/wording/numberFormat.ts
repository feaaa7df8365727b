/** How a number is written with thousands parted: 20,000. The format is made when first asked for: that takes longer than a thousand uses, and much of a start that shows no number. */
export function numberFormat(options: Intl.NumberFormatOptions = {}): (value: number) => string {
  let made: Intl.NumberFormat | undefined;
  return (value) => (made ??= new Intl.NumberFormat('en-US', options)).format(value);
}
