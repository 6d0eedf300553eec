// SPDX-License-Identifier: EUPL-1.2
// Partnerships and who takes part in them.
#include <algorithm>

#include "analysis/sources.hpp"
#include "publish/web/api_inside.hpp"
#include "publish/web/api_words.hpp"
#include "publish/web/partnership.hpp"
#include "publish/web/told.hpp"

namespace verband::publish {
namespace {

using namespace api;
using analysis::Member;

/// The texts of the source by the question they answer.
void stated(JsonWriter& json, Account const& account) {
  json.object("vermeld", [&] {
    for (auto const role : {ColumnRole::purpose, ColumnRole::participants, ColumnRole::policy_area,
                            ColumnRole::nature, ColumnRole::legal_form}) {
      or_null(json, word(role), analysis::stated(account, role));
    }
    std::vector<StatedField const*> extras;
    for (auto const& field : account.stated) {
      if (field.role == ColumnRole::extra) extras.push_back(&field);
    }
    objects(json, "andereKolommen", extras, [&](StatedField const* field) {
      or_null(json, "kop", field->header);
      json.member("tekst", field->cell.text);
    });
  });
}

void policy_areas(JsonWriter& json, ApiView const& view, Interpretation const& typed) {
  objects(json, "beleidsterreinen", analysis::policy_themes(typed), [&](std::string const& id) {
    json.member("id", id);
    json.member("naam", analysis::policy_label(view.request->atlas(), id));
  });
}

/// What is concluded, as far as a list shows it.
void facts(JsonWriter& json, ApiView const& view, Interpretation const& typed) {
  json.member("grondslag", api_word(typed.legal_basis));
  or_null(json, "rechtsvorm", typed.legal_form ? api_word(*typed.legal_form) : std::string{});
  std::vector<std::string> levels;
  for (auto const each : typed.levels) levels.push_back(api_word(each));
  texts(json, "niveaus", levels);
  json.member("verplichting", api_word(typed.obligation));
  json.member("werking", api_word(typed.effect));
  json.member("status", api_word(typed.status));
  json.member("alleBeleidsterreinen", typed.policy_all);
  policy_areas(json, view, typed);
}

void head(JsonWriter& json, ApiView const& view, BeliefView const& belief) {
  auto const& account = *belief.account;
  json.member("uri", belief.partnership->uri);
  json.member("slug", belief.partnership->slug);
  json.member("naam", account.typed.name);
  or_null(json, "afkorting", account.typed.abbreviation);
  json.member("url", api_address(view, api_path(*belief.partnership)));
  json.member("pagina", api_address(view, partnership_path(*belief.partnership)));
  json.member("stand", api_word(belief.standing));
  json.member("vanKracht", belief.in_force);
  or_null(json, "geldigVan", account.typed.period.from);
  auto const& lapsed = belief.lapsed;
  or_null(json, "geldigTot", lapsed ? lapsed->date : account.typed.period.to);
  texts(json, "officieleKenmerken", account.typed.identifiers);
  json.member("waargenomenOp", iso(account.observed));
  json.object("bron", [&] { source(json, view, account.source); });
  json.member("rij", account.row);
  json.member("bladzijde", account.page);
}

void member(JsonWriter& json, ApiView const& view, Member const& member) {
  organisation(json, view, member.code);
  json.member("rol", api_word(member.role));
  json.member("hoe", api_word(member.via));
  json.member("stand", api_word(member.standing));
  organisation(json, view, "inPlaatsVan", member.instead_of);
  json.member("reden", member.reason);
}

void conclusions(JsonWriter& json, ApiView const& view, Interpretation const& typed) {
  json.object("conclusies", [&] {
    facts(json, view, typed);
    texts(json, "zonderBeleidsterrein", typed.policy_unmapped);
    std::vector<std::string> fields;
    std::ranges::copy_if(typed.policy_areas, std::back_inserter(fields),
                         [](auto const& id) { return id.starts_with("iv3_"); });
    objects(json, "taakvelden", fields, [&](std::string const& id) {
      json.member("id", id);
      json.member("naam", analysis::policy_label(view.request->atlas(), id));
    });
    texts(json, "taken", typed.tasks);
    or_null(json, "valtOnder", typed.parent);
    objects(json, "voorbereidMet", typed.alignment,
            [&](std::string const& code) { organisation(json, view, code); });
    texts(json, "ookGenoemd", typed.mentions);
    objects(json, "redenen", typed.reasons, [&](auto const& each) {
      json.member("veld", api_field(each.first));
      json.member("reden", each.second);
    });
  });
}

void rules(JsonWriter& json, ApiView const& view, std::vector<Rule> const& rules) {
  objects(json, "regels", rules, [&](Rule const& each) {
    json.member("tekst", each.text);
    json.member("soort", api_word(each.kind));
    json.key("groep");
    if (each.grouping.empty()) {
      json.null();
    } else {
      auto const* const known = view.request->atlas().grouping(each.grouping);
      json.object([&] {
        json.member("sleutel", each.grouping);
        or_null(json, "naam", known == nullptr ? std::string_view{} : known->name);
      });
    }
    json.key("verwachtAantal");
    each.expected_count ? json.value(*each.expected_count) : json.null();
    objects(json, "behalve", each.except,
            [&](std::string const& code) { organisation(json, view, code); });
    json.member("reden", each.reason);
  });
}

void who(JsonWriter& json, ApiView const& view, BeliefView const& belief) {
  auto const& typed = belief.account->typed;
  objects(json, "deelnemers", belief.members,
          [&](Member const& each) { member(json, view, each); });
  objects(json, "mogelijkeDeelnemers", typed.optional_participants, [&](Participant const& each) {
    organisation(json, view, each.code);
    json.member("rol", api_word(each.role));
    json.member("hoe", api_word(each.via));
    json.member("reden", each.reason);
  });
  texts(json, "opmerkingen", belief.notes);
  objects(json, "zonderCode", typed.unresolved, [&](Unresolved const& each) {
    json.member("tekst", each.text);
    json.member("soort", api_word(each.kind));
    json.member("reden", each.reason);
  });
  rules(json, view, typed.rules);
  objects(json, "varianten", typed.variants, [&](Variant const& each) {
    json.member("naam", each.name);
    texts(json, "deelnemers", each.participants);
    json.member("reden", each.reason);
  });
}

/// The value of a field with fixed values, in the words of the API.
std::string in_words(std::string_view field, std::string_view value) {
  auto const as = [&]<typename Enum>(std::optional<Enum> const& known) {
    return known ? api_word(*known) : std::string{value};
  };
  if (field == "legal_basis") return as(typed<LegalBasis>(value));
  if (field == "legal_form") return as(typed<LegalForm>(value));
  if (field == "obligation") return as(typed<Obligation>(value));
  if (field == "effect") return as(typed<Effect>(value));
  if (field == "status") return as(typed<Status>(value));
  return std::string{value};
}

/// The values that a contradiction compares: codes of participants, or one word.
std::vector<std::string> values(std::string_view field, std::string_view value) {
  std::vector<std::string> result;
  while (!value.empty()) {
    auto const end =
        field == "participants" ? std::min(value.find(' '), value.size()) : value.size();
    result.push_back(in_words(field, value.substr(0, end)));
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  return result;
}

void contradictions(JsonWriter& json, ApiView const& view, BeliefView const& belief) {
  auto const& snapshot = view.request->snapshot();
  objects(json, "tegenspraken", belief.contradictions, [&](analysis::Contradiction const& each) {
    auto const at = snapshot.accounts.find(each.account);
    json.key("bron");
    if (at == snapshot.accounts.end()) {
      json.null();
    } else {
      json.object([&] { source(json, view, at->second.source); });
    }
    json.key("rij");
    at == snapshot.accounts.end() ? json.null() : json.value(at->second.row);
    json.member("veld", api_field(each.field));
    texts(json, "hier", values(each.field, each.believed));
    texts(json, "daar", values(each.field, each.other));
    json.member("tekst", contradiction(each, view.request->atlas()));
  });
}

/// Every account of the partnership in the register.
void told(JsonWriter& json, ApiView const& view, BeliefView const& belief) {
  auto const& snapshot = view.request->snapshot();
  auto const accounts = analysis::rows_about(snapshot, belief.partnership->uri);
  objects(json, "vermeldingen", accounts, [&](Account const* each) {
    auto const reading = snapshot.readings.find(each->reading);
    json.object("bron", [&] { source(json, view, each->source); });
    organisation(json, view, "eigenaar",
                 reading == snapshot.readings.end() ? std::string_view{} : reading->second.owner);
    json.member("rij", each->row);
    json.member("bladzijde", each->page);
    json.member("waargenomenOp", iso(each->observed));
    json.member("naam", each->typed.name);
    json.member("gevolgd", each == belief.account);
  });
}

void doubts(JsonWriter& json, Account const& account) {
  auto const doubt = [&](std::string_view field, std::string_view reason) {
    json.object([&] {
      json.member("veld", field);
      json.member("reden", reason);
    });
  };
  json.array("twijfels", [&] {
    for (auto const& field : account.stated) {
      for (auto const& reason : field.cell.doubts) doubt(api_word(field.role), reason);
    }
    for (auto const& each : account.typed.doubts) doubt(api_field(each.field), each.reason);
  });
}

}  // namespace

std::string api_path(Partnership const& partnership) {
  return "/v1/samenwerkingsverbanden/" + percent_encoded(partnership.slug);
}

std::string api_partnerships(ApiView const& view, ApiPart const& part,
                             std::span<BeliefView const* const> rows) {
  return list(view, part, rows, [&](JsonWriter& json, BeliefView const* belief) {
    head(json, view, *belief);
    stated(json, *belief->account);
    facts(json, view, belief->account->typed);
    std::vector<std::string> codes;
    for (auto const& each : belief->members) codes.push_back(each.code);
    texts(json, "deelnemerCodes", codes);
    json.member("aantalDeelnemers", belief->members.size());
    json.member("aantalTegenspraken", belief->contradictions.size());
  });
}

std::string api_partnership(ApiView const& view, BeliefView const& belief) {
  JsonWriter json;
  json.object([&] {
    question(json, view);
    head(json, view, belief);
    texts(json, "andereNamen", belief.partnership->aliases);
    json.member("geschiedenis",
                api_address(view, partnership_path(*belief.partnership) + "/geschiedenis"));
    stated(json, *belief.account);
    conclusions(json, view, belief.account->typed);
    who(json, view, belief);
    told(json, view, belief);
    contradictions(json, view, belief);
    doubts(json, *belief.account);
    cells(json, *belief.account);
  });
  return json.text() + "\n";
}

std::string api_participations(ApiView const& view, ApiPart const& part,
                               std::span<ParticipationView const> rows) {
  return list(view, part, rows, [&](JsonWriter& json, ParticipationView const& each) {
    auto const& account = *each.belief->account;
    json.key("samenwerkingsverband");
    partnership(json, view, each.belief->partnership, account.typed.name);
    organisation(json, view, "organisatie", each.member->code);
    json.member("rol", api_word(each.member->role));
    json.member("hoe", api_word(each.member->via));
    json.member("stand", api_word(each.member->standing));
    organisation(json, view, "inPlaatsVan", each.member->instead_of);
    json.member("reden", each.member->reason);
    json.object("bron", [&] { source(json, view, account.source); });
    json.member("rij", account.row);
    json.member("waargenomenOp", iso(account.observed));
  });
}

}  // namespace verband::publish
