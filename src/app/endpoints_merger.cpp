// SPDX-License-Identifier: EUPL-1.2
// What a merger of municipalities means: the choice, and the consequences of a scenario.
#include <algorithm>

#include "app/endpoints.hpp"
#include "app/merger_question.hpp"
#include "publish/merger.hpp"
#include "publish/web/merger.hpp"

namespace verband::app {
namespace {

using publish::MergerChoice;

Reply form(Ask const& ask, std::vector<std::pair<std::string, std::string>> troubles = {}) {
  if (ask.format != Format::html) {
    return problem(400, "Ongeldige vraag", "Kies eerst een herindeling.", troubles);
  }
  auto request = ask.page;
  request.troubles.insert(request.troubles.end(), troubles.begin(), troubles.end());
  Reply reply{.body = publish::merger_form(request, analysis::known_mergers(request.atlas()))};
  if (!request.troubles.empty()) reply.status = 400;
  return reply;
}

/// The forms, as typed; nothing when the address is a scenario already.
std::optional<TypedMerger> typed(publish::Parameters const& parameters) {
  TypedMerger result{.into = std::string{parameters.value("naar")},
                     .date = std::string{parameters.value("datum")}};
  constexpr std::string_view part = "gebied-";
  bool asked = !result.into.empty();
  for (auto const& [name, value] : parameters.pairs()) {
    if (name == "gemeente") {
      std::ranges::move(at_commas(value), std::back_inserter(result.municipalities));
    }
    if (name.starts_with(part) && !value.empty()) {
      result.parts.push_back(name.substr(part.size()) + "=" + value);
    }
    asked = asked || name == "gemeente" || name.starts_with(part);
  }
  if (!asked) return std::nullopt;
  return result;
}

/// The scenario of an address, or what is wrong with it.
ReadMerger scenario(Ask const& ask) {
  auto const& parameters = ask.page.parameters;
  ReadMerger result;
  auto const day = parse_date(parameters.value("datum"));
  if (!day) {
    result.troubles.emplace_back("datum",
                                 "Vul de datum van de herindeling in, bijvoorbeeld 1-1-2019.");
    return result;
  }
  result.scenario.date = *day;
  for (auto const& each : parameters.values("gaat")) {
    auto const territory = analysis::parse_territory(each);
    if (territory) {
      result.scenario.territories.push_back(*territory);
    } else {
      result.troubles.emplace_back("gaat", "„" + each + "” in het adres kunnen we niet lezen.");
    }
  }
  result.scenario = analysis::in_order(std::move(result.scenario));
  if (!result.troubles.empty()) return result;
  for (auto const& each : analysis::faults(result.scenario, ask.page.atlas())) {
    result.troubles.emplace_back("gaat", each);
  }
  return result;
}

/// The choices in an address, as decisions and in words. What cannot be understood is left out.
std::pair<std::vector<analysis::Decision>, std::vector<MergerChoice>> choices(
    Ask const& ask, analysis::OnDay const& before) {
  std::pair<std::vector<analysis::Decision>, std::vector<MergerChoice>> result;
  auto const& atlas = ask.page.atlas();
  for (auto const& written : ask.page.parameters.values("kies")) {
    auto const sign = written.rfind('_');
    if (sign == std::string::npos) continue;
    auto const about = written.substr(0, sign);
    auto const choice = written.substr(sign + 1);
    std::string called;
    std::string key = about;
    if (atlas.organisation(about) != nullptr) {
      called = full_name(atlas, about);
    } else if (auto const* const its = partnership_named(ask.page.snapshot(), about)) {
      key = its->uri;
      auto const at = std::ranges::find_if(
          before.beliefs, [&](auto const& each) { return each.partnership->uri == key; });
      called = at == before.beliefs.end() ? about : at->account->typed.name;
    } else {
      continue;
    }
    bool const ends = choice == "stopt";
    result.first.push_back({key, ends ? "ends" : choice});
    result.second.push_back({written, called + ": " + (ends ? "stopt" : full_name(atlas, choice))});
  }
  return result;
}

Reply outcome_file(Ask const& ask, analysis::MergerOutcome const& outcome) {
  auto const& snapshot = ask.page.snapshot();
  auto const name = "herindeling-" + iso(outcome.scenario.date);
  switch (ask.format) {
    case Format::csv:
      return named_file(ask, publish::csv(publish::merger_rows(outcome, *snapshot.atlas)), name);
    case Format::xlsx:
      return named_file(ask, publish::merger_workbook(outcome, snapshot), name);
    case Format::docx:
      return named_file(ask, publish::merger_checklist(outcome, snapshot), name);
    default:
      return named_file(ask, publish::merger_json(outcome, snapshot), name);
  }
}

}  // namespace

Reply merger_page(Ask const& ask) {
  auto const& parameters = ask.page.parameters;
  if (auto const wanted = typed(parameters)) {
    auto const read = read_merger(*wanted, *ask.desk->gazetteer);
    if (!read.troubles.empty()) return form(ask, read.troubles);
    return see_other(publish::merger_address(ask.page, read.scenario));
  }
  if (auto const name = parameters.value("historisch"); !name.empty()) {
    auto const found = known_mergers_named(name, *ask.desk->gazetteer);
    if (found.size() == 1) return see_other(publish::merger_address(ask.page, found.front()));
    return form(ask, {{"historisch", "We kennen niet precies één herindeling bij „" +
                                         std::string{name} + "”. Kies er hieronder een."}});
  }
  if (parameters.values("gaat").empty()) return form(ask);
  auto const read = scenario(ask);
  if (!read.troubles.empty()) return form(ask, read.troubles);
  // Where links of the page lead, the municipalities are still there.
  auto request = ask.page;
  request.day = read.scenario.date - std::chrono::days{1};
  request.day_given = true;
  auto const before = ask.desk->on_day(request.day);
  request.register_on_day = before.get();
  auto const [decisions, chosen] = choices(ask, *before);
  auto outcome = analysis::consequences(*before, read.scenario, decisions);
  outcome.remarks = about_new_names(read.scenario, *ask.desk->gazetteer);
  if (ask.format != Format::html) return outcome_file(ask, outcome);
  return {.body = publish::merger_page(request, outcome, chosen)};
}

}  // namespace verband::app
