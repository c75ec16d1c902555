import { createHash } from "node:crypto";
import { describeCommand } from "@tests/support/command";
import { goodRow } from "@tests/support/imports";
import { uploadImportFile } from "@/features/measurement/import/commands/upload-import-file";

const content = new TextEncoder().encode(goodRow);
const checksum = createHash("sha256").update(content).digest("hex");

describeCommand("A file is taken in", uploadImportFile, {
  as: "partner",
  denied: "observer",
  input: async () => ({ fileName: "report.csv", content, byteLength: content.length, checksum }),
});
