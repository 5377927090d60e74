/** Whether this origin holds a database, without making one. */
export async function hasDatabase(name: string): Promise<boolean> {
  const all = await indexedDB.databases();
  return all.some((database) => database.name === name);
}

/** Resolves also when another window still holds it: the browser then deletes it when that window lets go. */
export function removeDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onblocked = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
