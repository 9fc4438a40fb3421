import path from 'node:path';
import ts from 'typescript';

/** What the packages of the examples look like to the compiler: just enough to see that a fix passes the right kind of value. */
const ambient = `
declare module 'resend' { export class Resend { constructor(key?: string); emails: { send(mail: { from: string; to: string; subject: string; html?: string; text?: string }): Promise<{ data: { id: string } | null }> } } }
declare module 'openai' { export default class OpenAI {
  chat: { completions: { create(request: { model: string; messages: { role: 'user' | 'system'; content: string }[] }): Promise<{ choices: { message: { content: string | null } }[] }> } };
  responses: { create(request: { model: string; input: string; instructions?: string }): Promise<{ output_text: string }> };
  images: { generate(request: { model: string; prompt: string }): Promise<{ data?: { url?: string }[] }> };
} }
declare module 'ai' { export function streamText(options: { model: unknown; prompt?: string; messages?: unknown }): { toUIMessageStreamResponse(options?: { headers?: Record<string, string>; status?: number }): Response; toTextStreamResponse(options?: { headers?: Record<string, string> }): Response }
  export function generateText(options: { model: unknown; prompt: string }): Promise<{ text: string }> }
declare module '@ai-sdk/react' { export function useChat(): { messages: { id: string; role: string; content: string; parts: { type: string; text: string }[] }[]; sendMessage(message: { text: string }): void } }
declare module 'next/server' { export class NextResponse extends Response { static json(body: unknown, options?: object): NextResponse } }
declare module 'twilio' { export default function twilio(sid?: string, token?: string): { messages: { create(message: { from: string; to: string; body: string }): Promise<{ sid: string }> } } }
declare module 'twitter-api-v2' { export class TwitterApi { constructor(key: string); v2: { tweet(text: string): Promise<{ data: { id: string } }> } } }
declare module 'pino' { interface Logger { info(fields: object, message?: string): void; info(message: string): void; error(fields: object, message?: string): void; error(message: string): void } export default function pino(): Logger }
declare module '@hubspot/api-client' { export class Client { constructor(options: { accessToken: string }); crm: { contacts: { basicApi: { create(input: { properties: Record<string, string | null> }): Promise<{ id: string }> } } } } }
declare module '@prisma/client' {
  export interface Lead { id: string; email: string; firstName: string; status: string; company: string | null }
  interface Table { findMany(query?: object): Promise<Lead[]>; findUnique(query: object): Promise<Lead | null>; findUniqueOrThrow(query: object): Promise<Lead>; update(query: object): Promise<Lead>; delete(query: object): Promise<Lead> }
  export class PrismaClient { lead: Table; customer: Table }
}
declare module 'telegraf' { export class Telegraf { constructor(token: string); on(event: string, handler: (context: { message: { text: string }; reply(text: string): Promise<void> }) => void): void } }
declare module 'express' { const express: any; export default express; export type Request = any; export type Response = any }
declare namespace JSX { interface Element {} interface IntrinsicElements { [name: string]: any } }
declare module 'react/jsx-runtime' { export const jsx: any; export const jsxs: any; export const Fragment: any }
`;

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.Preserve,
  strict: true,
  noImplicitReturns: true,
  allowJs: true,
  checkJs: false,
  noEmit: true,
  skipLibCheck: true,
  types: [],
};

const library = path.dirname(ts.getDefaultLibFilePath(options));
const parsed = new Map<string, ts.SourceFile | undefined>();

/** Complaints of the compiler about a program in memory, without their places: fixes move lines. */
export function typeErrors(files: ReadonlyMap<string, string>): string[] {
  const texts = new Map([...files].map(([file, text]) => [`/project/${file}`, text]));
  texts.set('/project/ambient.d.ts', ambient);
  const host: ts.CompilerHost = {
    fileExists: (file) => texts.has(file),
    readFile: (file) => texts.get(file),
    getSourceFile: (file, version) => {
      const own = texts.get(file);
      if (own !== undefined) return ts.createSourceFile(file, own, version);
      if (!parsed.has(file)) parsed.set(file, libraryFile(file, version));
      return parsed.get(file);
    },
    getDefaultLibFileName: () => path.join(library, 'lib.d.ts'),
    getDefaultLibLocation: () => library,
    writeFile: () => undefined,
    getCurrentDirectory: () => '/project',
    getCanonicalFileName: (file) => file,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
  };
  const roots = [...texts.keys()].filter((file) => /\.[cm]?[jt]sx?$/.test(file));
  const program = ts.createProgram(roots, options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ code, messageText }) => `${code} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`)
    .sort();
}

function libraryFile(file: string, version: ts.ScriptTarget | ts.CreateSourceFileOptions): ts.SourceFile | undefined {
  const text = ts.sys.readFile(file);
  return text === undefined ? undefined : ts.createSourceFile(file, text, version);
}
