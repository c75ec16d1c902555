import access from "./messages/en/access.json";
import account from "./messages/en/account.json";
import activity from "./messages/en/activity.json";
import agenda from "./messages/en/agenda.json";
import backbone from "./messages/en/backbone.json";
import candidate from "./messages/en/candidate.json";
import comment from "./messages/en/comment.json";
import conditions from "./messages/en/conditions.json";
import curve from "./messages/en/curve.json";
import cycle from "./messages/en/cycle.json";
import definition from "./messages/en/definition.json";
import done from "./messages/en/done.json";
import frame from "./messages/en/frame.json";
import health from "./messages/en/health.json";
import imports from "./messages/en/import.json";
import initiative from "./messages/en/initiative.json";
import learning from "./messages/en/learning.json";
import link from "./messages/en/link.json";
import mail from "./messages/en/mail.json";
import measurement from "./messages/en/measurement.json";
import observation from "./messages/en/observation.json";
import progress from "./messages/en/progress.json";
import publication from "./messages/en/publication.json";
import reading from "./messages/en/reading.json";
import refusals from "./messages/en/refusals.json";
import review from "./messages/en/review.json";
import template from "./messages/en/template.json";

/** All words people see, one file a part of the chain. Other languages have the same keys. */
export const english = {
  access,
  account,
  activity,
  agenda,
  backbone,
  comment,
  conditions,
  curve,
  cycle,
  definition,
  done,
  frame,
  health,
  import: imports,
  initiative,
  learning,
  link,
  mail,
  measurement,
  observation,
  progress,
  publication,
  reading,
  refusals,
  review,
  candidate,
  template,
};

/** The shape every language's words have. */
export type Messages = typeof english;
