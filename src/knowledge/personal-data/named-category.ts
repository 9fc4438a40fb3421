/** Whether a list names a category, alone or with its group (`special.*`). */
export function namesCategory(list: readonly string[] | null | undefined, key: string): boolean {
  const group = `${key.slice(0, key.indexOf('.'))}.*`;
  return list?.some((other) => other === key || other === group) ?? false;
}
