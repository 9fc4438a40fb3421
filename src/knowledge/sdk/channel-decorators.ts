/** Decorators of NestJS that register a class or method for what comes in; how they are called is all that is needed. */
export const controllerDecorator = /^(Rest|Json)?Controller$/;

/** Methods of HTTP by the decorator of a handler. */
export const methodDecorators: ReadonlyMap<string, string> = new Map([
  ['Get', 'GET'],
  ['Post', 'POST'],
  ['Put', 'PUT'],
  ['Patch', 'PATCH'],
  ['Delete', 'DELETE'],
  ['All', 'ANY'],
]);

/** The class works off a queue; its methods, or `process`, take the jobs. */
export const processorDecorator = 'Processor';
export const jobDecorator = 'Process';

/** The parameter is a queue of this name. */
export const queueDecorator = 'InjectQueue';

/** The package whose job or queue a class means that does not say it by a type. */
export const queuePackages: readonly string[] = ['bullmq', 'bull'];

/** Packages that are two ends of one thing, so that names mean the same in all of them. */
const shared: readonly (readonly [RegExp, string])[] = [
  [/^@temporalio\//, '@temporalio'],
  [/^(ioredis|redis|@upstash\/redis|handy-redis|async-redis)$/, 'redis'],
];

/** Under which name the channels of a package are known. */
export function channelOwner(packageName: string): string {
  return shared.find(([packages]) => packages.test(packageName))?.[1] ?? packageName;
}
