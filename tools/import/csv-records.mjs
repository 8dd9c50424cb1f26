import { parse } from 'csv-parse';

/** The rows of a CSV file by the names in its first line, each with `info.lines`. */
export const csvRecords = (stream) => stream.pipe(parse({ columns: true, bom: true, info: true, relax_quotes: true, skip_empty_lines: true }));
