// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/register_draft.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "ingest/words/findings.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

struct FieldColumn {
  RegisterField field{};
  ColumnRole role{};
  std::string_view header{};
};

constexpr std::array<FieldColumn, static_cast<std::size_t>(RegisterField::count)> field_columns{
    {{RegisterField::title, ColumnRole::name, "Titel"},
     {RegisterField::purpose, ColumnRole::purpose, "Doel"},
     {RegisterField::participants, ColumnRole::participants, "Deelnemende organisaties"},
     {RegisterField::themes, ColumnRole::policy_area, "Beleidsterreinen"},
     {RegisterField::form, ColumnRole::legal_form, "Samenwerkingsvorm"},
     {RegisterField::short_title, ColumnRole::extra, "Citeertitel"},
     {RegisterField::abbreviation, ColumnRole::extra, "Afkorting"},
     {RegisterField::powers_by, ColumnRole::extra, "Bevoegdheidsverkrijging"},
     {RegisterField::in_force, ColumnRole::extra, "Datum inwerkingtreding"},
     {RegisterField::until, ColumnRole::extra, "Datum uitwerkingtreding"},
     {RegisterField::body, ColumnRole::extra, "Samenwerkingsorgaan"},
     {RegisterField::holder, ColumnRole::extra, "Bronhouder"},
     {RegisterField::legal_grounds, ColumnRole::extra, "Wettelijke grondslagen"},
     {RegisterField::decisions, ColumnRole::extra, "Instellingsbesluiten"},
     {RegisterField::powers, ColumnRole::extra, "Bevoegdheden"},
     {RegisterField::address, ColumnRole::extra, "Adres"},
     {RegisterField::website, ColumnRole::extra, "Website"},
     {RegisterField::changed, ColumnRole::extra, "Laatste wijziging"},
     {RegisterField::verified, ColumnRole::extra, "Laatst geverifieerd"},
     {RegisterField::number, ColumnRole::extra, "Nummer in het register"},
     {RegisterField::previous, ColumnRole::extra, "Vorige versie"},
     {RegisterField::next, ColumnRole::extra, "Volgende versie"}}};

Finding of_row(std::size_t row, std::string code, std::string field, std::string detail) {
  auto found = doubt(std::move(code), std::move(detail));
  found.row = static_cast<std::uint32_t>(row + 1);
  found.field = std::move(field);
  return found;
}

/// Ids of concepts in a cell become their names; what was written stays with the cell.
void name_themes(Cell& cell, RegisterEntry const& entry, ThemeLabels const& labels) {
  for (auto const& id : entry.themes) {
    auto const label = labels.find(id);
    auto const at = cell.text.find(id);
    if (label == labels.end() || at == std::string::npos) continue;
    cell.text.replace(at, id.size(), label->second);
    cell.repairs.push_back({.kind = RepairKind::encoding,
                            .before = id,
                            .after = label->second,
                            .reason = "De code van het beleidsterrein is door de naam vervangen."});
  }
}

void check_versions(std::vector<RegisterRow> const& rows, std::vector<Finding>& findings) {
  std::set<std::string_view> ids;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto const& id = rows[i].entry.id;
    if (id.empty() || ids.insert(id).second) continue;
    findings.push_back(of_row(i, "register-number-twice", {},
                              "Het nummer " + id.substr(id.find(':') + 1) +
                                  " staat bij meer regelingen. Kijk welke het goede heeft."));
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (auto const& other : {rows[i].entry.previous, rows[i].entry.next}) {
      if (other.empty() || (ids.contains(other) && other != rows[i].entry.id)) continue;
      findings.push_back(of_row(i, "version-missing", {},
                                "De regeling verwijst naar versie " +
                                    other.substr(other.find(':') + 1) +
                                    ", maar die staat niet in dit register."));
    }
  }
}

void check_period(RegisterRow const& row, std::size_t number, std::vector<Finding>& findings) {
  auto const& period = row.entry.in_force;
  auto const written = [&](RegisterField field) {
    auto const cell = row.cells.find(field);
    return cell == row.cells.end() ? std::string{} : cell->second.text;
  };
  if (period.from == Date::min()) {
    auto const text = written(RegisterField::in_force);
    findings.push_back(of_row(number, "no-start-date", {},
                              text.empty()
                                  ? "De datum van inwerkingtreding ontbreekt."
                                  : "De datum van inwerkingtreding „" + text + "” is geen datum."));
  }
  if (auto const text = written(RegisterField::until); !text.empty() && period.to == Date::max()) {
    findings.push_back(of_row(number, "no-end-date", {},
                              "De datum van uitwerkingtreding „" + text + "” is geen datum."));
  }
  if (period.empty()) {
    findings.push_back(of_row(number, "ends-before-it-begins", {},
                              "De regeling eindigt op " + dutch(period.to) +
                                  ", niet na het begin op " + dutch(period.from) + "."));
  }
}

}  // namespace

Draft register_draft(std::vector<RegisterRow> rows, ThemeLabels const& labels,
                     std::vector<Finding> findings) {
  Draft draft{.shape = rows.empty() ? Shape::none : Shape::table,
              .shape_reason =
                  "Het is een landelijk register: elke versie van een regeling is een "
                  "rij, met velden die een vaste betekenis hebben.",
              .national = true,
              .findings = std::move(findings)};
  std::vector<FieldColumn const*> used;
  for (auto const& column : field_columns) {
    bool const needed = column.role != ColumnRole::extra;
    bool const filled = std::ranges::any_of(rows, [&](RegisterRow const& row) {
      auto const cell = row.cells.find(column.field);
      return cell != row.cells.end() && !cell->second.text.empty();
    });
    if (!needed && !filled) continue;
    used.push_back(&column);
    draft.columns.push_back({column.role, std::string{column.header}});
  }
  check_versions(rows, draft.findings);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto& row = rows[i];
    check_period(row, i, draft.findings);
    if (row.changed && (!draft.on || *draft.on < *row.changed)) draft.on = row.changed;
    auto const place = row.cells.empty() ? Place{} : row.cells.begin()->second.place;
    DraftRow made;
    for (auto const* const column : used) {
      auto const cell = row.cells.find(column->field);
      made.cells.push_back(cell == row.cells.end() ? Cell{.place = place}
                                                   : std::move(cell->second));
      if (column->field == RegisterField::themes) name_themes(made.cells.back(), row.entry, labels);
    }
    made.entry = std::move(row.entry);
    draft.rows.push_back(std::move(made));
  }
  if (draft.on) draft.on_reason = "Dit is de dag van de jongste wijziging in het register.";
  return draft;
}

void read_period(RegisterRow& row, std::string_view from, std::string_view until) {
  row.entry.in_force.from = parse_iso_date(from.substr(0, 10)).value_or(Date::min());
  row.entry.in_force.to = parse_iso_date(until.substr(0, 10)).value_or(Date::max());
}

std::string tooi_code(std::string_view address) {
  auto const slash = address.rfind('/');
  if (slash != std::string_view::npos) address.remove_prefix(slash + 1);
  bool const code =
      address.size() >= 3 && address.size() <= 12 && std::ranges::all_of(address, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      });
  return code ? text::fold(address) : std::string{};
}

std::string register_id(std::string_view number) {
  return number.empty() ? std::string{} : "roo:" + std::string{number};
}

std::string form_code(std::string_view code, std::string_view form) {
  static std::map<std::string, std::string, std::less<>> const codes{
      {"openbaar lichaam", "OL"},
      {"bedrijfsvoeringsorganisatie", "BVO"},
      {"gemeenschappelijk orgaan", "GO"},
      {"centrumconstructie", "CC"},
      {"regeling zonder meer", "RZM"}};
  if (!code.empty()) return std::string{code};
  auto const found = codes.find(text::fold(text::squeeze(form)));
  return found == codes.end() ? std::string{} : found->second;
}

}  // namespace verband::ingest
