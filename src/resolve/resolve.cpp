// SPDX-License-Identifier: EUPL-1.2
#include "resolve/resolve.hpp"

#include <algorithm>

#include "resolve/abbreviation.hpp"
#include "resolve/ditto.hpp"
#include "resolve/document.hpp"
#include "resolve/entries.hpp"
#include "resolve/nature.hpp"
#include "resolve/participants.hpp"
#include "resolve/places.hpp"
#include "resolve/policy.hpp"
#include "resolve/tokens.hpp"
#include "text/fold.hpp"

namespace verband::resolve {
namespace {

Scene scene_of(reference::Gazetteer const& gazetteer, Date day, std::string_view owner) {
  Scene scene{.gazetteer = gazetteer, .atlas = *gazetteer.atlas(), .day = day};
  scene.owner = owner;
  if (auto const* const one = scene.atlas.organisation(owner)) {
    scene.province = one->kind == OrganisationKind::province ? one->code : one->province;
  }
  return scene;
}

RowText texts(Draft const& draft, DraftRow const& row) {
  RowText text;
  for (std::size_t i = 0; i < draft.columns.size() && i < row.cells.size(); ++i) {
    auto const append = [&](std::string& into) {
      if (!into.empty() && !row.cells[i].text.empty()) into += ". ";
      into += row.cells[i].text;
    };
    switch (draft.columns[i].role) {
      case ColumnRole::name:
        append(text.name);
        text.name_head = draft.columns[i].header;
        break;
      case ColumnRole::purpose:
        append(text.purpose);
        break;
      case ColumnRole::participants:
        append(text.participants);
        break;
      case ColumnRole::policy_area:
        append(text.policy_area);
        break;
      case ColumnRole::nature:
      case ColumnRole::legal_form:
        append(text.nature);
        break;
      case ColumnRole::extra:
        break;
    }
  }
  return text;
}

// The regions a row names, first in its name and then in its other cells; only a cell that speaks
// of "gemeenten" needs them.
std::vector<std::string> regions_of(Scene const& scene, RowText const& text) {
  std::vector<std::string> keys;
  if (text.participants.find("emeente") == std::string::npos) return keys;
  for (auto const* const cell : {&text.name, &text.purpose, &text.nature}) {
    for (auto& key : places_in(scene, Tokens{*cell, 120})) {
      if (std::ranges::find(keys, key) == keys.end()) keys.push_back(std::move(key));
    }
  }
  return keys;
}

// A matrix or a list with a line for each participant that names the owner in other rows says of
// each row whether the owner takes part.
bool owner_is_listed(Scene const& scene, Draft const& draft, std::vector<RowText> const& rows) {
  if (draft.shape != Shape::matrix && draft.shape != Shape::long_form) return false;
  auto const* const owner = scene.atlas.organisation(scene.owner);
  if (owner == nullptr) return false;
  auto const name = text::fold(owner->name);
  return std::ranges::any_of(rows, [&](RowText const& row) {
    for (std::string_view rest = row.participants; !rest.empty();) {
      auto const end = std::min(rest.find(';'), rest.size());
      auto party = text::fold(text::squeeze(rest.substr(0, end)));
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (party.starts_with("gemeente ")) party.erase(0, std::string_view{"gemeente "}.size());
      if (party == name || party.starts_with(name + " (")) return true;
    }
    return false;
  });
}

void report_unresolved(Interpretation const& row, std::uint32_t number,
                       std::vector<Finding>& findings) {
  std::string names;
  for (auto const& each : row.unresolved) {
    if (each.kind != UnresolvedKind::unknown && each.kind != UnresolvedKind::ambiguous) continue;
    names += (names.empty() ? "\"" : ", \"") + each.text + "\"";
  }
  if (names.empty()) return;
  findings.push_back({Severity::doubt,
                      "unresolved-participants",
                      number,
                      "participants",
                      {},
                      "Niet herkend: " + names + ". Kijk of dit deelnemers zijn."});
}

}  // namespace

Resolved resolve(Draft const& draft, reference::Gazetteer const& gazetteer,
                 Options const& options) {
  if (is_register(draft)) return resolve_register(draft, gazetteer, options);
  Resolved result;
  std::vector<RowText> rows;
  rows.reserve(draft.rows.size());
  for (auto const& row : draft.rows) rows.push_back(texts(draft, row));
  auto const from_above = take_from_above(rows);
  result.context = read_document(draft, rows, gazetteer, options, result.findings);
  auto scene = scene_of(gazetteer, result.context.reference_date, result.context.owner);

  bool const imply = !owner_is_listed(scene, draft, rows);
  std::vector<std::string> names, abbreviations;
  result.rows.resize(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto& row = result.rows[i];
    auto const& text = rows[i];
    row.name = text.name;
    auto const found =
        abbreviation(text.name, {text.purpose, text.nature, text.participants, text.policy_area});
    row.abbreviation = found.text;
    row.reasons["abbreviation"] =
        found.text.empty() ? "De rij geeft geen afkorting." : found.reason;
    names.push_back(row.name);
    abbreviations.push_back(row.abbreviation);
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto const number = static_cast<std::uint32_t>(i + 1);
    auto& row = result.rows[i];
    scene.near.clear();  // what the row before names says nothing of this one
    scene.near = regions_of(scene, rows[i]);
    read_participants(scene, rows[i], imply, number, row, result.findings);
    if (from_above[i]) row.reasons["participants"] = "De cel zegt: dezelfde als in de rij erboven.";
    read_nature(rows[i], scene.day, row);
    read_relations(scene, rows[i], names, abbreviations, row);
    read_policy(scene.atlas, rows[i], row);
    report_unresolved(row, number, result.findings);
  }
  return result;
}

Interpretation resolve_text(std::string_view text, reference::Gazetteer const& gazetteer, Date day,
                            std::string_view owner) {
  Interpretation result;
  RowText row;
  row.participants = text;
  std::vector<Finding> findings;
  read_participants(scene_of(gazetteer, day, owner), row, false, 0, result, findings);
  return result;
}

}  // namespace verband::resolve
