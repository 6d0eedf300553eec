// SPDX-License-Identifier: EUPL-1.2
#include "publish/jsonld.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace verband::publish {
namespace jsonld_test {

using namespace std::chrono_literals;
using nlohmann::json;

Date const y2015{2015y / 1 / 1};

/// A lake kept by Haren and the province, told by one row of Haren's annex.
struct Lake {
  Snapshot snapshot{};
  Partnership partnership{.uri = "urn:uuid:1", .slug = "gr-meerschap"};
  Reading reading{};
  Account account{};
  analysis::BeliefView belief{};

  Lake() {
    auto atlas = std::make_shared<Atlas>();
    Organisation haren;
    haren.code = "gm0017";
    haren.name = "Haren";
    atlas->organisations = {haren};
    atlas->index();
    snapshot.atlas = atlas;
    snapshot.revision = 7;
    snapshot.sources["s1"] = {.id = "s1", .title = "Bijlage"};
    reading.owner = "gm0017";
    reading.reference_date = y2015;
    account.id = "a 1";
    account.source = "s1";
    account.row = 10;
    account.observed = y2015;
    account.typed.name = "GR Meerschap";
    account.typed.policy_areas = {"c_a6c5e5b8", "iv3_5.7"};
    account.typed.legal_basis = LegalBasis::public_law;
    account.stated = {{ColumnRole::name, "Naam", {.text = "GR Meerschap \"<Paterswolde>\xFF"}},
                      {ColumnRole::purpose, "Doel", {.text = "Beheer"}}};
    belief = {.partnership = &partnership, .account = &account, .reading = &reading};
    belief.members = {{.code = "gm0017", .name = "Haren", .reason = "genoemd"},
                      {.code = "pv20", .name = "provincie Groningen"},
                      {.code = "gm0014",
                       .name = "Groningen",
                       .standing = analysis::Standing::expected,
                       .instead_of = "gm0009"}};
  }
  json written(std::string_view base = {}) const {
    return json::parse(jsonld({&belief, 1}, snapshot, y2015, {}, base));
  }
};

json node(json const& document, std::string_view id) {
  for (auto const& each : document["@graph"]) {
    if (each.value("@id", "") == id) return each;
  }
  return {};
}

TEST(jsonld, organisations_have_the_iri_of_tooi_or_one_of_our_own) {
  std::string const tooi = "https://identifier.overheid.nl/tooi/id/";
  EXPECT_EQ(organisation_iri("gm0017"), tooi + "gemeente/gm0017");
  EXPECT_EQ(organisation_iri("pv20"), tooi + "provincie/pv20");
  EXPECT_EQ(organisation_iri("ws0155"), tooi + "waterschap/ws0155");
  EXPECT_EQ(organisation_iri("so0191"), tooi + "so/so0191");
  EXPECT_EQ(organisation_iri("hv_12345678"), tooi + "so/hv_12345678");
  EXPECT_EQ(organisation_iri("zb000115"), tooi + "zbo/zb000115");
  EXPECT_EQ(organisation_iri("oorg10000"), tooi + "oorg/oorg10000");
  EXPECT_EQ(organisation_iri("gm/../x"), "https://verband.example/id/organisation-gm%2F..%2Fx");
  EXPECT_EQ(organisation_iri(""), "https://verband.example/id/organisation-");
}

TEST(jsonld, a_partnership_is_known_by_its_urn_or_by_its_page) {
  Lake const lake;
  EXPECT_EQ(node(lake.written(), "urn:uuid:1")["identifier"], "urn:uuid:1");
  auto const paged = node(lake.written("https://example.nl/samenwerking/"),
                          "https://example.nl/samenwerking/gr-meerschap");
  EXPECT_EQ(paged["sameAs"], "urn:uuid:1");
}

TEST(jsonld, says_what_the_row_says_and_what_it_was_concluded_to_mean) {
  Lake lake;
  auto const one = node(lake.written(), "urn:uuid:1");
  EXPECT_EQ(one["@type"], json({"org:Organization", "v:Partnership"}));
  EXPECT_EQ(one["title"], "GR Meerschap \"<Paterswolde>\xEF\xBF\xBD");
  EXPECT_EQ(one["description"], "Beheer");
  EXPECT_EQ(one["legalBasis"], "value:public-law");
  EXPECT_EQ(one["subject"], json({"top:c_a6c5e5b8", "iv3:5.7"}));
  EXPECT_FALSE(one.contains("classification"));  // what the row does not tell is not there
  EXPECT_FALSE(one.contains("obligation"));
  lake.account.typed.legal_form = LegalForm::openbaar_lichaam;
  EXPECT_EQ(node(lake.written(), "urn:uuid:1")["@type"][0], "org:FormalOrganization");
  lake.account.typed.legal_form = LegalForm::centrumregeling;
  EXPECT_EQ(node(lake.written(), "urn:uuid:1")["@type"][0], "org:OrganizationalCollaboration");
}

TEST(jsonld, official_numbers_are_its_own_and_the_body_is_another_thing) {
  Lake lake;
  EXPECT_FALSE(node(lake.written(), "urn:uuid:1").contains("establishes"));
  lake.account.typed.identifiers = {"roo:24", "so0316"};
  auto const written = node(lake.written(), "urn:uuid:1");
  EXPECT_EQ(written["identifier"], (json{"urn:uuid:1", "roo:24"}));
  EXPECT_EQ(written["establishes"],
            json::array({"https://identifier.overheid.nl/tooi/id/so/so0316"}));
}

TEST(jsonld, a_member_was_one_on_the_day_of_the_row_and_a_successor_is_expected) {
  Lake const lake;
  auto const document = lake.written();
  auto const one = node(document, "urn:uuid:1");
  EXPECT_EQ(one["hasMember"], json({organisation_iri("gm0017"), organisation_iri("pv20")}));
  ASSERT_EQ(one["membership"].size(), 3U);
  EXPECT_EQ(one["membership"][0]["memberDuring"]["inside"]["day"], "2015-01-01");
  EXPECT_EQ(one["membership"][0]["role"], "role:participant");
  EXPECT_FALSE(one["membership"][2].contains("memberDuring"));
  EXPECT_EQ(one["membership"][2]["standing"], "value:expected");
  EXPECT_EQ(one["membership"][2]["insteadOf"], organisation_iri("gm0009"));
  // Each organisation is told once, also the one that went before and the owner of the source.
  EXPECT_EQ(node(document, organisation_iri("gm0017"))["name"], "Haren");
  EXPECT_EQ(node(document, organisation_iri("pv20"))["name"], "provincie Groningen");
  EXPECT_EQ(node(document, organisation_iri("gm0009"))["identifier"], "gm0009");
}

TEST(jsonld, a_member_by_rule_was_one_on_the_day_asked) {
  Lake lake;
  lake.belief.standing = analysis::Standing::presumed;
  lake.belief.members = {{.code = "gm1966",
                          .name = "Het Hogeland",
                          .via = Via::rule,
                          .standing = analysis::Standing::presumed}};
  auto const document =
      json::parse(jsonld({&lake.belief, 1}, lake.snapshot, Date{2020y / 1 / 1}, {}, {}));
  auto const one = node(document, "urn:uuid:1");
  EXPECT_EQ(one["membership"][0]["memberDuring"]["inside"]["day"], "2020-01-01");
  EXPECT_EQ(one["wasDerivedFrom"]["date"], "2015-01-01");
}

TEST(jsonld, every_word_is_explained_in_the_context_and_no_other_document_is_needed) {
  Lake lake;
  lake.account.typed.abbreviation = "MP";
  lake.account.typed.policy_all = true;
  lake.account.typed.levels = {Level::policy};
  lake.account.typed.effect = Effect::binding;
  lake.account.typed.obligation = Obligation::mandatory;
  lake.account.typed.legal_form = LegalForm::stichting;
  lake.account.typed.parent = "GR";
  lake.account.typed.unresolved = {{.text = "o.a."}};
  lake.belief.notes = {"op 1 januari 2018: 1"};
  auto const document = lake.written("https://example.nl/");
  auto const& context = document["@context"];
  ASSERT_TRUE(context.is_object());
  auto const check = [&](auto const& self, json const& value) -> void {
    if (value.is_array()) {
      for (auto const& each : value) self(self, each);
    }
    if (!value.is_object()) return;
    for (auto const& [key, content] : value.items()) {
      EXPECT_TRUE(key.starts_with("@") || context.contains(key)) << key;
      if (key != "@context") self(self, content);
    }
  };
  check(check, document["@graph"]);
  for (auto const& [key, term] : context.items()) {
    auto const iri = term.is_string()            ? term.get<std::string>()
                     : term.contains("@reverse") ? term["@reverse"].get<std::string>()
                                                 : term["@id"].get<std::string>();
    auto const prefix = iri.substr(0, iri.find(':'));
    EXPECT_TRUE(prefix == "http" || prefix == "https" || context[prefix].is_string()) << key;
  }
}

TEST(jsonld, where_it_comes_from_stands_beside_it) {
  Lake const lake;
  auto const document = lake.written();
  auto const row = node(document, "urn:uuid:1")["wasDerivedFrom"];
  EXPECT_EQ(row["@id"], "register:row-a%201");
  EXPECT_EQ(row["row"], 10);
  auto const source = node(document, row["partOf"].get<std::string>());
  EXPECT_EQ(source["title"], "Bijlage");
  EXPECT_EQ(source["publisher"], organisation_iri("gm0017"));
  EXPECT_EQ(document["@graph"][0]["onDay"], "2015-01-01");
  EXPECT_EQ(document["@graph"][0]["revision"], 7);
}

TEST(jsonld, nothing_is_an_answer_too) {
  Lake const lake;
  auto const document = json::parse(jsonld({}, lake.snapshot, y2015, "2020-01-01", {}));
  ASSERT_EQ(document["@graph"].size(), 1U);
  EXPECT_EQ(document["@graph"][0]["knownOnDay"], "2020-01-01");
  EXPECT_EQ(jsonld({&lake.belief, 1}, lake.snapshot, y2015, {}, {}),
            jsonld({&lake.belief, 1}, lake.snapshot, y2015, {}, {}));
}

}  // namespace jsonld_test
}  // namespace verband::publish
