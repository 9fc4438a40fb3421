import type { Site } from '../solve/trace.js';

/**
 * Where a field stands: an element of a form, a schema that checks what comes in, what a call stores, what a query asks
 * for, a table or model of a database, a bare type.
 */
export type FieldRole = 'form' | 'schema' | 'payload' | 'selection' | 'table' | 'type';

/** A place at which personal data is collected, selected or declared under a name. */
export interface Field {
  readonly role: FieldRole;
  readonly name: string;
  /** Key of the taxonomy. */
  readonly category: string;
  readonly certain: boolean;
  /** Whoever fills it in, or whatever is stored, has to have it. */
  readonly mandatory: boolean;
  /** Name of the form, schema, table or type; empty where it has none. */
  readonly holder: string;
  readonly site: Site;
  /** Offsets, where only a part of the node is meant: one name in a text, the opening tag of an element. */
  readonly start: number;
  readonly end: number;
  /** The call that stores it; 0 for none. */
  readonly call: number;
}

/** A column of a table, whatever it holds. */
export interface Column {
  readonly table: string;
  readonly name: string;
}

/** The fields of a program. */
export interface Fields {
  /** Those that hold personal data. */
  readonly fields: readonly Field[];
  readonly columns: readonly Column[];
}

/** A field as a collector finds it, before its name is judged. */
export interface FoundField {
  readonly role: FieldRole;
  readonly name: string;
  /** Declared type where known, as names are judged: string, number, boolean, date, object, array, function, unknown. */
  readonly type: string;
  readonly mandatory: boolean;
  readonly holder: string;
  /** What the field hangs on besides its holder, nearest first. */
  readonly owners: readonly string[];
  readonly node: number;
  readonly start?: number;
  readonly end?: number;
  /** Value of the HTML attribute `autocomplete`, and an input's type, which say what a field is when its name does not. */
  readonly autocomplete?: string;
  readonly inputType?: string;
  readonly call?: number;
}
