import type { LanguageTexts } from "../create-i18n";
import { account } from "./account";
import { activities } from "./activities";
import { analysis } from "./analysis";
import { brand } from "./brand";
import { cohorts } from "./cohorts";
import { commerce } from "./commerce";
import { content } from "./content";
import { cost } from "./cost";
import { engagement } from "./engagement";
import { errors } from "./errors";
import { experiments } from "./experiments";
import { feedback } from "./feedback";
import { flags } from "./flags";
import { flagSettings } from "./flag-settings";
import { frame } from "./frame";
import { funnels } from "./funnels";
import { growthSystem } from "./growth-system";
import { lifecycle } from "./lifecycle";
import { live } from "./live";
import { metrics } from "./metrics";
import { members } from "./members";
import { numbers } from "./numbers";
import { overview } from "./overview";
import { palette } from "./palette";
import { preflight } from "./preflight";
import { quality } from "./quality";
import { referral } from "./referral";
import { reasons } from "./reasons";
import { retention } from "./retention";
import { scorecard } from "./scorecard";
import { segments } from "./segments";
import { setup } from "./setup";
import { sql } from "./sql";
import { trends } from "./trends";
import { values } from "./values";

/** The Chinese texts, by namespace. */
export const texts: LanguageTexts = {
  account,
  activities,
  analysis,
  brand,
  cohorts,
  commerce,
  content,
  cost,
  engagement,
  errors,
  experiments,
  feedback,
  flags,
  flagSettings,
  frame,
  funnels,
  growthSystem,
  lifecycle,
  live,
  metrics,
  members,
  numbers,
  overview,
  palette,
  preflight,
  quality,
  referral,
  reasons,
  retention,
  scorecard,
  segments,
  setup,
  sql,
  trends,
  values,
};
