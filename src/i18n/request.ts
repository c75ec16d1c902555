import { getRequestConfig } from "next-intl/server";
import { english } from "./messages";

export default getRequestConfig(async () => ({
  locale: "en",
  timeZone: "UTC",
  messages: english,
}));
