/** Stands before each line that the suite prints, so that it can be told from what else a window of VS Code says. */
export const suiteMark = '│';
