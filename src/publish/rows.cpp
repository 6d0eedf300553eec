// SPDX-License-Identifier: EUPL-1.2
#include "publish/rows.hpp"

#include <algorithm>

#include "analysis/select.hpp"
#include "model/wording.hpp"
#include "publish/words.hpp"

namespace verband::publish {
namespace {

/// A field that stands in a column of its own, under its own head.
bool is_extra(StatedField const& field, bool form_beside_nature) {
  return field.role == ColumnRole::extra ||
         (field.role == ColumnRole::legal_form && form_beside_nature);
}

}  // namespace

Table register_rows(std::span<analysis::BeliefView const> beliefs, Atlas const& atlas) {
  Table table{{"uri",
               "naam",
               "afkorting",
               "waarom",
               "wie",
               "wat",
               "hoe",
               "deelnemers_codes",
               "deelnemers_namen",
               "ook_genoemd",
               "grondslag",
               "rechtsvorm",
               "niveau",
               "verplicht",
               "werking",
               "status",
               "valt_onder",
               "beleidsterreinen",
               "stand",
               "vermeld_op",
               "eigenaar",
               "bron_rij"},
              {}};
  // Other columns of the sources come after ours, under their own heads.
  std::vector<std::string> extras;
  for (auto const& belief : beliefs) {
    bool const form_beside = !analysis::stated(*belief.account, ColumnRole::nature).empty();
    for (auto const& field : belief.account->stated) {
      if (is_extra(field, form_beside) && std::ranges::find(extras, field.header) == extras.end()) {
        extras.push_back(field.header);
      }
    }
  }
  table.head.insert(table.head.end(), extras.begin(), extras.end());
  for (auto const& belief : beliefs) {
    auto const& account = *belief.account;
    auto const& typed = account.typed;
    std::vector<std::string> codes;
    std::vector<std::string> names;
    for (auto const& member : belief.members) {
      codes.push_back(member.code);
      names.push_back(member.name);
    }
    std::vector<std::string> also;
    for (auto const& each : typed.unresolved) also.push_back(each.text);
    std::vector<std::string> levels;
    for (auto const each : typed.levels) levels.emplace_back(word(each));
    std::vector<std::string> areas;
    if (typed.policy_all) areas.emplace_back("alle");
    for (auto const& id : typed.policy_areas) {
      auto const at = std::ranges::find(atlas.policy_areas, id, &PolicyArea::id);
      areas.push_back(at == atlas.policy_areas.end() ? id : at->label);
    }
    auto const text = [&](ColumnRole role) { return std::string{analysis::stated(account, role)}; };
    auto name = text(ColumnRole::name);
    if (name.empty()) name = typed.name;
    // A column about the legal form alone is what the document says of the nature.
    auto nature = text(ColumnRole::nature);
    bool const form_beside = !nature.empty();
    if (nature.empty()) nature = text(ColumnRole::legal_form);
    std::vector<std::string> row{belief.partnership->uri,
                                 std::move(name),
                                 typed.abbreviation,
                                 text(ColumnRole::purpose),
                                 text(ColumnRole::participants),
                                 text(ColumnRole::policy_area),
                                 std::move(nature),
                                 joined(codes, "; "),
                                 joined(names, "; "),
                                 joined(also, "; "),
                                 std::string{word(typed.legal_basis)},
                                 typed.legal_form ? std::string{word(*typed.legal_form)} : "",
                                 joined(levels, "; "),
                                 std::string{word(typed.obligation)},
                                 std::string{word(typed.effect)},
                                 std::string{word(typed.status)},
                                 typed.parent,
                                 joined(areas, "; "),
                                 std::string{word(belief.standing)},
                                 iso(account.observed),
                                 belief.reading == nullptr ? "" : belief.reading->owner,
                                 std::to_string(account.row)};
    for (auto const& header : extras) {
      std::string value;
      for (auto const& field : account.stated) {
        if (is_extra(field, form_beside) && field.header == header) value = field.cell.text;
      }
      row.push_back(std::move(value));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace verband::publish
