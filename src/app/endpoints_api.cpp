// SPDX-License-Identifier: EUPL-1.2
// The API: lists in parts, single things, its own description.
#include <algorithm>
#include <limits>
#include <set>

#include "analysis/lower.hpp"
#include "app/api_question.hpp"
#include "app/endpoints.hpp"
#include "publish/web/api_words.hpp"
#include "publish/web/mirror.hpp"
#include "registry/fold.hpp"
#include "text/fold.hpp"

namespace verband::app {
namespace {

using analysis::BeliefView;
using publish::ApiView;

constexpr std::string_view json_type = "application/json";

ApiView view_of(Ask const& ask) { return {.request = &ask.page, .base = ask.desk->base_url}; }

Reply answer(std::string body) { return {.type = std::string{json_type}, .body = std::move(body)}; }

Reply unknown(std::string_view what, std::string_view id) {
  return problem(404, "Niet gevonden",
                 std::string{what} + " „" + std::string{id} + "” staat niet in het register.");
}

/// A part of a list, or all that was wrong with the question.
template <typename T, typename Write>
Reply list_answer(ApiQuestion const& question, Part<T> const& part, Write const& write) {
  if (!question.faults.empty()) return question.refused();
  auto reply = answer(write(view_of(question.ask()), part.part, part.rows));
  if (!part.part.next.empty()) {
    reply.headers.emplace_back("Link", "<" + part.part.next + ">; rel=\"next\"");
  }
  return reply;
}

/// By name, then by URI. A long name is cut: a cursor must fit in an address.
std::string key_of(BeliefView const& belief) {
  constexpr std::size_t enough = 60;
  return analysis::lower(belief.account->typed.name).substr(0, enough) + '\n' +
         belief.partnership->uri;
}

std::vector<BeliefView const*> in_order(std::vector<BeliefView const*> const& beliefs) {
  std::vector<std::pair<std::string, BeliefView const*>> keyed;
  keyed.reserve(beliefs.size());
  for (auto const* each : beliefs) keyed.emplace_back(key_of(*each), each);
  std::ranges::sort(keyed);
  std::vector<BeliefView const*> result;
  result.reserve(keyed.size());
  for (auto const& each : keyed) result.push_back(each.second);
  return result;
}

BeliefView const* belief_of(Ask const& ask, Partnership const& partnership) {
  return ask.page.register_on_day->find(partnership.uri);
}

/// Every word occurs in a name of the organisation.
bool has_name(Organisation const& one, std::string_view text) {
  std::string names = one.name + '\n' + one.official_name + '\n' + one.abbreviation;
  for (auto const& alias : one.aliases) names += '\n' + alias;
  auto const folded = text::fold(names);
  auto const wanted = text::fold(text);
  std::size_t at = 0;
  while (at < wanted.size()) {
    auto const end = std::min(wanted.find(' ', at), wanted.size());
    if (folded.find(wanted.substr(at, end - at)) == std::string::npos) return false;
    at = end + 1;
  }
  return true;
}

/// Which organisations are asked for.
struct OrganisationFilter {
  std::string name{};
  std::set<OrganisationKind> kinds{};
  std::set<std::string, std::less<>> provinces{};
  std::optional<bool> active{};

  bool passes(Organisation const& one, Date day) const {
    return (kinds.empty() || kinds.contains(one.kind)) &&
           (provinces.empty() || provinces.contains(one.province)) &&
           (!active || *active == one.period.contains(day)) &&
           (name.empty() || has_name(one, name));
  }
};

OrganisationFilter organisation_filter(ApiQuestion& question) {
  auto const& parameters = question.parameters();
  auto const& atlas = question.ask().page.atlas();
  OrganisationFilter result{.name = std::string{parameters.value("naam")}};
  for (auto const& text : parameters.values("soort")) {
    if (auto const kind = publish::api_value<OrganisationKind>(text)) {
      result.kinds.insert(*kind);
    } else {
      question.fault("soort", "„" + text + "” kan hier niet. Kies uit: " +
                                  publish::api_choices<OrganisationKind>() + ".");
    }
  }
  for (auto const& text : parameters.values("provincie")) {
    auto const code = analysis::lower(text);
    auto const* const known = atlas.organisation(code);
    if (known == nullptr || known->kind != OrganisationKind::province) {
      question.fault("provincie", "We kennen geen provincie met de code „" + text +
                                      "”. Zoek de code op met /v1/organisaties?soort=provincie.");
    } else {
      result.provinces.insert(code);
    }
  }
  if (auto const text = parameters.value("actief"); text == "true" || text == "false") {
    result.active = text == "true";
  } else if (!text.empty()) {
    question.fault("actief", "„" + std::string{text} + "” kan hier niet. Kies uit: true, false.");
  }
  return result;
}

/// Every `from` in the text becomes `to`.
void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

/// The description with the addresses of this site and its operator in the place of the examples.
/// `mail_line` is the line with the e-mail address, left out when there is none.
std::string description(Ask const& ask, std::string_view text, std::string_view mail_line) {
  std::string result{text};
  auto const& contact = ask.page.site->contact;
  bool const on_the_web = contact.starts_with("https://");
  if (contact.empty() || on_the_web) {
    replace_all(result, mail_line, "");
  } else {
    replace_all(result, "beheer@example.org", contact);
  }
  if (on_the_web) replace_all(result, "https://example.org/over", contact);
  replace_all(result, "https://example.org", ask.desk->base_url);
  return result;
}

/// Faults of a question that takes only the two dates.
std::optional<Reply> refused(Ask const& ask) {
  ApiQuestion const question{ask, {}};
  if (question.faults.empty()) return std::nullopt;
  return question.refused();
}

/// The partnership of the address, `below` what the address has after it; nullptr with the reply
/// that says where it is or what was wrong.
BeliefView const* partnership(Ask const& ask, std::string_view below, Reply& instead) {
  if (auto refusal = refused(ask)) {
    instead = *refusal;
    return nullptr;
  }
  auto const id = ask.part("id");
  auto const* const found = partnership_named(ask.page.snapshot(), id);
  auto const* const belief = found == nullptr ? nullptr : belief_of(ask, *found);
  if (belief == nullptr) {
    instead = unknown("Het samenwerkingsverband", id);
    return nullptr;
  }
  // A slug or URI of its own; another one was given up when two turned out to be the same.
  bool const own =
      found->slug == id || found->uri == id || found->uri == "urn:uuid:" + std::string{id};
  if (own) return belief;
  instead =
      see_other(publish::api_address(view_of(ask), publish::api_path(*found) + std::string{below}));
  instead.type.clear();
  return nullptr;
}

}  // namespace

Reply api_partnerships(Ask const& ask) {
  ApiQuestion question{
      ask,
      {"q", limit_parameter, cursor_parameter},
      {"beleidsterrein", "grondslag", "rechtsvorm", "verplichting", "status", "deelnemer"}};
  auto const selection = question.selection();
  analysis::Sieve const sieve{selection, ask.page.atlas()};
  auto all = ask.page.register_on_day->all();
  std::erase_if(all, [&](BeliefView const* each) { return sieve.stopped_by(*each) != 0; });
  all = in_order(all);
  auto const part = part_of(question, "samenwerkingsverbanden", all,
                            [](BeliefView const* each) { return key_of(*each); });
  return list_answer(question, part, publish::api_partnerships);
}

Reply api_partnership(Ask const& ask) {
  Reply instead;
  auto const* const belief = partnership(ask, "", instead);
  return belief == nullptr ? instead : answer(publish::api_partnership(view_of(ask), *belief));
}

Reply api_mirror(Ask const& ask) {
  Reply instead;
  auto const* const belief = partnership(ask, "/spiegel", instead);
  if (belief == nullptr) return instead;
  auto const& request = ask.page;
  return answer(publish::api_mirror(
      analysis::mirror(request.snapshot(), belief->partnership->uri, request.day),
      request.snapshot(), request.day));
}

Reply api_organisations(Ask const& ask) {
  ApiQuestion question{
      ask, {"naam", "actief", limit_parameter, cursor_parameter}, {"soort", "provincie"}};
  auto const filter = organisation_filter(question);
  std::vector<Organisation const*> all;
  for (auto const& each : ask.page.atlas().organisations) {
    if (filter.passes(each, ask.page.day)) all.push_back(&each);
  }
  std::ranges::sort(all, {}, &Organisation::code);
  auto const part =
      part_of(question, "organisaties", all, [](Organisation const* each) { return each->code; });
  return list_answer(question, part, publish::api_organisations);
}

Reply api_organisation(Ask const& ask) {
  if (auto refusal = refused(ask)) return *refusal;
  auto const* const found = ask.page.atlas().organisation(analysis::lower(ask.part("code")));
  if (found == nullptr) {
    return problem(404, "Niet gevonden",
                   "We kennen geen organisatie met de code „" + std::string{ask.part("code")} +
                       "”. Zoek de code op met /v1/organisaties?naam=…");
  }
  return answer(publish::api_organisation(view_of(ask), *found));
}

Reply api_participations(Ask const& ask) {
  ApiQuestion question{
      ask, {limit_parameter, cursor_parameter}, {"organisatie", "samenwerkingsverband"}};
  auto const codes = question.organisations("organisatie");
  std::set<std::string_view> wanted;
  for (auto const& text : question.parameters().values("samenwerkingsverband")) {
    auto const* const found = partnership_named(ask.page.snapshot(), text);
    if (found == nullptr) {
      question.fault("samenwerkingsverband",
                     "We kennen geen samenwerkingsverband „" + text +
                         "”. Geef een slug of een UUID uit /v1/samenwerkingsverbanden.");
    } else {
      wanted.insert(found->uri);
    }
  }
  std::vector<publish::ParticipationView> all;
  for (auto const* belief : in_order(ask.page.register_on_day->all())) {
    if (!wanted.empty() && !wanted.contains(belief->partnership->uri)) continue;
    auto const first = static_cast<std::ptrdiff_t>(all.size());
    for (auto const& member : belief->members) {
      if (!codes.empty() && std::ranges::find(codes, member.code) == codes.end()) continue;
      all.push_back({belief, &member});
    }
    std::sort(all.begin() + first, all.end(),
              [](auto const& a, auto const& b) { return a.member->code < b.member->code; });
  }
  auto const part = part_of(question, "deelnames", all, [](publish::ParticipationView const& each) {
    return key_of(*each.belief) + '\n' + each.member->code;
  });
  return list_answer(question, part, publish::api_participations);
}

Reply api_policy_areas(Ask const& ask) {
  ApiQuestion question{ask, {limit_parameter, cursor_parameter}};
  auto const beliefs = ask.page.register_on_day->all();
  auto const sieved = analysis::sieve(beliefs, {}, ask.page.atlas());
  auto const on_everything = static_cast<std::size_t>(std::ranges::count_if(
      beliefs, [](BeliefView const* each) { return each->account->typed.policy_all; }));
  std::vector<publish::PolicyAreaView> all;
  for (auto const& area : ask.page.atlas().policy_areas) {
    if (area.id.starts_with("iv3_")) continue;
    auto const at =
        std::ranges::find(sieved.policy_areas, area.id, &analysis::Count<std::string>::value);
    all.push_back({&area, at == sieved.policy_areas.end() ? on_everything : at->count});
  }
  auto const key = [](publish::PolicyAreaView const& each) {
    return analysis::lower(each.area->label) + '\n' + each.area->id;
  };
  std::ranges::sort(all, {}, key);
  return list_answer(question, part_of(question, "beleidsterreinen", all, key),
                     publish::api_policy_areas);
}

Reply api_sources(Ask const& ask) {
  ApiQuestion question{ask, {limit_parameter, cursor_parameter}};
  auto const all = analysis::sources(ask.page.snapshot());
  auto const part = part_of(question, "bronnen", all,
                            [](analysis::SourceView const& each) { return each.source->id; });
  return list_answer(question, part, publish::api_sources);
}

Reply api_source(Ask const& ask) {
  if (auto refusal = refused(ask)) return *refusal;
  auto const found = source_named(ask);
  if (!found) return unknown("De bron", ask.part("id"));
  std::optional<std::string> document;
  if (is_open(*found->source)) {
    document = ask.desk->document(found->source->id);
    if (document && !text::valid_utf8(*document)) document.reset();
  }
  return answer(publish::api_source(view_of(ask), *found, document));
}

Reply api_changes(Ask const& ask) {
  ApiQuestion question{ask, {"vanaf", limit_parameter, cursor_parameter}};
  // Larger numbers are not exact in every JSON reader. RFC 8259 §6.
  constexpr std::uint64_t largest = (std::uint64_t{1} << 53U) - 1;
  auto const from = question.number("vanaf", 1, largest).value_or(1);
  std::vector<analysis::Recorded const*> all;
  for (auto const& each : *ask.desk->log) {
    if (each.revision >= from && each.revision <= ask.page.snapshot().revision) {
      all.push_back(&each);
    }
  }
  auto const part = part_of(question, "wijzigingen", all, [](analysis::Recorded const* each) {
    auto const digits = std::to_string(each->revision);
    return std::string(20 - digits.size(), '0') + digits;
  });
  return list_answer(question, part, publish::api_changes);
}

Reply openapi_json(Ask const& ask) {
  if (auto refusal = refused(ask)) return *refusal;
  return answer(
      description(ask, publish::openapi_json(), ",\n   \"email\": \"beheer@example.org\""));
}

Reply openapi_yaml(Ask const& ask) {
  if (auto refusal = refused(ask)) return *refusal;
  return {.type = "application/yaml",
          .body = description(ask, publish::openapi_yaml(), "    email: beheer@example.org\n")};
}

}  // namespace verband::app
