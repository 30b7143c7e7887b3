import type { LanguageTexts } from "../create-i18n";
import { account } from "./account";
import { errors } from "./errors";
import { frame } from "./frame";
import { overview } from "./overview";
import { setup } from "./setup";

/** The Chinese texts, by namespace. */
export const texts: LanguageTexts = { account, errors, frame, overview, setup };
