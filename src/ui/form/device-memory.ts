/** What was kept on this device under a name, or nothing where there is none or it cannot be read. */
export function readDeviceMemory<Value>(name: string): Readonly<Record<string, Value>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? "{}");
    return typeof kept === "object" && kept !== null ? (kept as Record<string, Value>) : {}; // only writeDeviceMemory writes it
  } catch {
    return {};
  }
}

/** Keeps values on this device until they are saved; nothing to keep leaves nothing behind. */
export function writeDeviceMemory<Value>(
  name: string,
  values: Readonly<Record<string, Value>>,
): void {
  try {
    if (Object.keys(values).length === 0) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(values));
  } catch {
    // A device without memory, or a full one: what is typed is still sent to the server.
  }
}
