import { VariableFlag, variableSize } from '../facts.js';

/**
 * The names that are declared where the walk is, and all variables of the file.
 *
 * Every name (by the index of its text) is bound to at most one variable at a time; opening a
 * scope remembers what its declarations hide, closing it brings that back. So a look-up is one read.
 */
export class Scope {
  /** Variable + 1 that a text means now. */
  private readonly bound: number[] = [];
  /** Pairs of text and what it was bound to before. */
  private readonly hidden: number[] = [];
  /** Pairs of length of `hidden` and number of the scope, for every open scope. */
  private readonly scopes: number[] = [];
  private scope = 0;
  private scopeCount = 0;

  private readonly records: number[] = [];
  private readonly scopeOf: number[] = [];
  /** 1 when a variable has its value, 2 when it is assigned again. */
  private readonly assignments: number[] = [];

  get count(): number {
    return this.scopeOf.length;
  }

  open(): void {
    this.scopes.push(this.hidden.length, this.scope);
    this.scope = ++this.scopeCount;
  }

  close(): void {
    this.scope = this.scopes.pop() ?? 0;
    const length = this.scopes.pop() ?? 0;
    const { hidden, bound } = this;
    for (let index = hidden.length - 2; index >= length; index -= 2) bound[hidden[index]!] = hidden[index + 1]!;
    hidden.length = length;
  }

  /** Number of open scopes, to come back to after a fault. */
  depth(): number {
    return this.scopes.length >> 1;
  }

  closeTo(depth: number): void {
    while (this.depth() > depth) this.close();
  }

  /**
   * Declares a name in the innermost scope; the same name in the same scope is the same variable.
   * @returns the variable
   */
  declare(text: number, functionIndex: number, flags: number, offset: number): number {
    const before = this.bound[text] ?? 0;
    if (before > 0 && this.scopeOf[before - 1] === this.scope) {
      this.records[(before - 1) * variableSize + 2]! |= flags;
      return before - 1;
    }
    const variable = this.scopeOf.length;
    this.scopeOf.push(this.scope);
    this.records.push(text, functionIndex, flags, offset);
    this.assignments.push(0);
    this.hidden.push(text, before);
    this.bound[text] = variable + 1;
    return variable;
  }

  /** The variable that a name means here, or -1. */
  find(text: number): number {
    return (this.bound[text] ?? 0) - 1;
  }

  flagsOf(variable: number): number {
    return this.records[variable * variableSize + 2]!;
  }

  /** A declaration gives the variable its value; a second one assigns. */
  initialise(variable: number): void {
    this.assignments[variable] = this.assignments[variable] === 0 ? 1 : 2;
  }

  isInitialised(variable: number): boolean {
    return this.assignments[variable] !== 0;
  }

  assign(variable: number): void {
    this.assignments[variable] = 2;
  }

  /** All records, as FileFacts has them. */
  finish(): Int32Array {
    const records = Int32Array.from(this.records);
    for (let variable = 0; variable < this.assignments.length; variable++) {
      if (this.assignments[variable] !== 2) records[variable * variableSize + 2]! |= VariableFlag.assignedOnce;
    }
    return records;
  }
}
