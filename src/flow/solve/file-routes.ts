import { functionView, operand, textOperand, variableName } from '../facts-reader.js';
import { kindOf } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { controllerDoor } from './decorated.js';
import { addRoute, doorId } from './doors.js';
import type { Frame, Solver } from './frame.js';
import { apiValue } from './handed.js';
import type { Value } from './value.js';

const methods: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);

interface FileRoute {
  readonly root: string;
  readonly path: string;
}

/** The route that a file is by its name: `app/api/leads/route.ts`, `pages/api/leads.ts`, `src/routes/leads/+server.ts`. */
function fileRoute(file: string): FileRoute | null {
  const app = /^(.*?(?:^|\/)(?:src\/)?)app\/((?:.*\/)?)route\.[cm]?[jt]sx?$/.exec(file);
  if (app) return { root: app[1] ?? '', path: folderPath(app[2] ?? '') };
  const pages = /^(.*?(?:^|\/)(?:src\/)?)pages\/(api\/.*)\.[cm]?[jt]sx?$/.exec(file);
  if (pages) return { root: pages[1] ?? '', path: (pages[2] ?? '').replace(/(^|\/)index$/, '') };
  const kit = /^(.*?(?:^|\/)src\/)routes\/((?:.*\/)?)\+server\.[jt]s$/.exec(file);
  return kit ? { root: kit[1] ?? '', path: folderPath(kit[2] ?? '') } : null;
}

/** Groups and slots are folders that no path shows. */
function folderPath(folders: string): string {
  return folders
    .split('/')
    .filter((folder) => folder !== '' && !/^\(.*\)$|^@/.test(folder))
    .join('/');
}

const routesOf = new WeakMap<Solver, Map<string, FileRoute | null>>();

/** The name of the route whose handler is at work: its method's, where the function is called so; empty outside of routes. */
export function doorAt(frame: Frame): string {
  const { solver, facts, activation } = frame;
  let files = routesOf.get(solver);
  if (!files) routesOf.set(solver, (files = new Map<string, FileRoute | null>()));
  let route = files.get(facts.file);
  if (route === undefined) files.set(facts.file, (route = fileRoute(facts.file)));
  const at = activation.key.lastIndexOf('#');
  const own = activation.key.slice(0, at) === facts.file;
  const index = own ? Number(activation.key.slice(at + 1)) : 0;
  if (!route) return index > 0 ? controllerDoor(solver, facts, index) : '';
  const name = index > 0 ? functionView(facts, index).name : '';
  const method = methods.has(name) ? name : 'ANY';
  const id = doorId(solver, `file ${facts.file} ${method}`);
  const declared = method === 'ANY' && facts.file.includes('/api/') ? declaredMethod(frame) : method;
  addRoute(solver, id, { method: declared, path: route.path, parent: '', loose: false, root: route.root });
  return id;
}

/** The request that the handler of a route gets, where no type says so (`export async function POST(request)`). */
export function requestOf(frame: Frame, position: number): Value | null {
  if (position !== 0 || !methods.has(functionView(frame.facts, frame.functionIndex).name)) return null;
  const door = doorAt(frame);
  const node = door === '' ? 0 : frame.solver.models.typeRoot('', 'Request');
  return node === 0 ? null : apiValue(node, [door]);
}

/** The method of a file that exports one only (`export const POST = withUser(handler)`); else any. */
function declaredMethod({ facts }: Frame): string {
  const exported = [...facts.exports].flatMap((node) => {
    const name = kindOf(facts, node) === Kind.Export ? textOperand(facts, node, 0) : '';
    const variable = operand(facts, node, 3);
    const called = name !== '' ? name : variable > 0 ? variableName(facts, variable - 1) : '';
    return methods.has(called) ? [called] : [];
  });
  return exported.length === 1 ? (exported[0] ?? 'ANY') : 'ANY';
}
