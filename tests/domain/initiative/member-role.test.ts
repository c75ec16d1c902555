import { describe, expect, it } from "vitest";
import { memberRoles } from "@/domain/access/role";
import { memberRoleFits, rolesForKind } from "@/domain/initiative/member-role";

describe("A role fits the kind of stakeholder a person acts for", () => {
  it("a backbone role is only for the backbone's own people", () => {
    expect(memberRoles.filter((role) => memberRoleFits(role, "backbone"))).toEqual([
      "backbone_lead",
      "backbone_staff",
      "working_group_chair",
      "observer",
    ]);
  });

  it("a partner's or a community's person is partner lead or contributor, chair or observer", () => {
    const expected = ["working_group_chair", "partner_lead", "partner_contributor", "observer"];
    expect(rolesForKind("partner")).toEqual(expected);
    expect(rolesForKind("community_voice")).toEqual(expected);
  });

  it("a funder's person is funder, or acts as a partner's does", () => {
    expect(rolesForKind("funder")).toEqual([
      "working_group_chair",
      "partner_lead",
      "partner_contributor",
      "funder",
      "observer",
    ]);
  });
});
