import { listPublicInitiatives } from "@/features/publication/queries/explore";
import { route } from "@/platform/http/route";

export const GET = route(async () => Response.json({ data: await listPublicInitiatives() }));
