const testFile =
  /(^|\/)(__tests__|__mocks__|tests?|e2e|fixtures?|mocks?|stories|seeds?|cypress|playwright)\/|\.(test|spec|stories|story|fixture|mock|e2e|cy|seed)\.[cm]?[jt]sx?$|(^|\/)seed[\w-]*\.[cm]?[jt]sx?$/i;

/** Tests, stories, fixtures and seed scripts, by the file's path. */
export function isTestFile(file: string): boolean {
  return testFile.test(file);
}
