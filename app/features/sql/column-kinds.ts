const NUMBER = /^(?:Nullable\(|LowCardinality\()*(?:U?Int|Float|Decimal)/;

/** Whether a column of this type of the engine's holds numbers. */
export const isNumberType = (type: string): boolean => NUMBER.test(type);
