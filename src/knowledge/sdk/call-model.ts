/** Number of a node in the table of modelled values; 0 is nothing. */
export type NodeId = number;

export interface PathStep {
  readonly kind: 'name' | 'item' | 'asyncItem' | 'anyKey' | 'call';
  readonly name?: string;
}

/** What a call does with one of its arguments. */
export interface ArgumentModel {
  /** Position, from 0; of a raw HTTP call the body is 0. */
  readonly index: number;
  /** This position and all after it. */
  readonly rest: boolean;
  readonly path: readonly PathStep[];
  readonly label: string;
  /** The line counts only when the argument is this literal. */
  readonly equals?: string;
}

/** Data, or another modelled value, that a call gives back. */
export interface ReturnModel {
  readonly via: 'result' | 'iterate' | 'callback';
  /** Position of the callback; -1: any function among the arguments. */
  readonly argument: number;
  /** Property of an options object that holds the callback. */
  readonly property: readonly string[];
  /** Parameter of the callback; -1: what it returns. */
  readonly parameter: number;
  readonly path: readonly PathStep[];
  readonly label: string;
  /** The value is this modelled value. */
  readonly root?: NodeId;
}

export type CallKind = 'method' | 'fn' | 'new' | 'cmd' | 'tag' | 'jsx' | 'val';

/** One line of an SDK model. */
export interface CallModel {
  /** `package#chain`. */
  readonly id: string;
  readonly package: string;
  readonly family: string;
  readonly kind: CallKind;
  readonly chain: string;
  readonly args: readonly ArgumentModel[];
  readonly returns: readonly ReturnModel[];
  /** No type declaration backs the line. */
  readonly untyped: boolean;
}

/** A call of a vendor's HTTP interface; argument paths are those of the body, return paths those of the parsed response. */
export interface HttpModel {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly family: string;
  readonly vendor: string;
  readonly args: readonly ArgumentModel[];
  readonly returns: readonly ReturnModel[];
}
