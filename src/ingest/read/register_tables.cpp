// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/register_tables.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "ingest/read/archive.hpp"
#include "ingest/read/csv.hpp"
#include "ingest/shapes/shapes.hpp"
#include "ingest/words/findings.hpp"

namespace verband::ingest {
namespace {

using enum RegisterField;

/// What a table of the flattened register tells of.
enum class TableKind : std::uint8_t { arrangements, participants, powers, bodies, other };

/// A table with named columns; rows that are too short give empty cells.
class NamedTable {
 public:
  NamedTable() = default;
  explicit NamedTable(Grid grid) : grid_{std::move(grid)} {
    if (grid_.rows.empty()) return;
    for (std::size_t c = 0; c < grid_.columns(); ++c) {
      columns_.try_emplace(grid_.rows.front().cells[c].text, c);
    }
  }

  std::size_t rows() const { return grid_.rows.empty() ? 0 : grid_.rows.size() - 1; }
  bool has(std::string_view column) const { return columns_.contains(column); }
  GridCell const* cell(std::size_t row, std::string_view column) const {
    auto const at = columns_.find(column);
    return at == columns_.end() ? nullptr : &grid_.rows[row + 1].cells[at->second];
  }
  std::string text(std::size_t row, std::string_view column) const {
    auto const* const found = cell(row, column);
    return found == nullptr ? std::string{} : found->text;
  }
  TableKind kind() const {
    if (has("roo_id") && has("titel") && has("datum_inwerkingtreding")) {
      return TableKind::arrangements;
    }
    if (has("regeling_roo_id") && has("deelnemer_naam")) return TableKind::participants;
    if (has("regeling_roo_id") && has("kop_artikel")) return TableKind::powers;
    if (has("roo_id") && has("naam") && has("hoort_bij_regeling_roo_id")) return TableKind::bodies;
    return TableKind::other;
  }

 private:
  Grid grid_{};
  std::map<std::string, std::size_t, std::less<>> columns_{};
};

/// "a|b" as "a; b".
std::string listed(std::string_view text, char sign) {
  std::string out;
  for (char const c : text) {
    if (c == sign) {
      out += "; ";
    } else {
      out += c;
    }
  }
  return out;
}

std::vector<std::string> parts(std::string_view text, char sign) {
  std::vector<std::string> found;
  while (!text.empty()) {
    auto const end = std::min(text.find(sign), text.size());
    if (end > 0) found.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return found;
}

Cell cell_of(GridCell const& cell) {
  return {.text = cell.text, .place = cell.place, .repairs = cell.repairs, .doubts = cell.doubts};
}

struct PlainColumn {
  RegisterField field{};
  std::string_view column{};
  char divided{};  // sign between several texts, 0 = none
};

constexpr std::array<PlainColumn, 16> plain_columns{{{title, "titel", 0},
                                                     {purpose, "doel", 0},
                                                     {themes, "beleidsterreinen", '|'},
                                                     {form, "samenwerkingsvorm", 0},
                                                     {short_title, "citeertitel", 0},
                                                     {abbreviation, "afkorting", 0},
                                                     {powers_by, "bevoegdheidsverkrijging", ';'},
                                                     {in_force, "datum_inwerkingtreding", 0},
                                                     {until, "datum_uitwerkingtreding", 0},
                                                     {body, "orgaan_naam", 0},
                                                     {holder, "bronhouder_naam", 0},
                                                     {legal_grounds, "wettelijke_grondslagen", '|'},
                                                     {decisions, "instellingsbesluiten", '|'},
                                                     {changed, "laatste_mutatie", 0},
                                                     {verified, "laatst_geverifieerd", 0},
                                                     {number, "roo_id", 0}}};

class TablesReader {
 public:
  void take(Grid grid) {
    NamedTable table{std::move(grid)};
    auto const kind = table.kind();
    if (kind != TableKind::other) tables_.insert_or_assign(kind, std::move(table));
  }
  bool any() const { return !tables_.empty(); }

  Draft read(ThemeLabels const& labels, std::vector<Finding> findings) {
    if (!tables_.contains(TableKind::arrangements)) {
      findings.push_back(problem(
          "arrangements-missing",
          "Dit is een deel van het register, zonder de tabel met regelingen. Geef de map (of een "
          "zip-bestand) waarin ook gr_regelingen.csv staat."));
      return register_draft({}, labels, std::move(findings));
    }
    auto const& table = tables_.at(TableKind::arrangements);
    for (std::size_t r = 0; r < table.rows(); ++r) arrangement(table, r);
    participants(findings);
    powers(findings);
    bodies();
    return register_draft(std::move(rows_), labels, std::move(findings));
  }

 private:
  void arrangement(NamedTable const& table, std::size_t r) {
    RegisterRow row;
    for (auto const& each : plain_columns) {
      auto const* const cell = table.cell(r, each.column);
      if (cell == nullptr || cell->text.empty()) continue;
      auto said = cell_of(*cell);
      if (each.divided != 0) said.text = listed(said.text, each.divided);
      row.cells.insert_or_assign(each.field, std::move(said));
    }
    auto& entry = row.entry;
    entry.id = register_id(table.text(r, "roo_id"));
    entry.abbreviation = table.text(r, "afkorting");
    entry.body = tooi_code(table.text(r, "orgaan_tooi"));
    entry.form = form_code(table.text(r, "vorm_code"), table.text(r, "samenwerkingsvorm"));
    entry.themes = parts(table.text(r, "beleidsterreinen"), '|');
    read_period(row, table.text(r, "datum_inwerkingtreding"),
                table.text(r, "datum_uitwerkingtreding"));
    row.changed = parse_iso_date(table.text(r, "laatste_mutatie"));
    version(table, r, "vorige_versie", previous, row, entry.previous);
    version(table, r, "volgende_versie", next, row, entry.next);
    numbers_.try_emplace(table.text(r, "roo_id"), rows_.size());
    rows_.push_back(std::move(row));
  }

  static void version(NamedTable const& table, std::size_t r, std::string_view column,
                      RegisterField field, RegisterRow& row, std::string& id) {
    auto const* const cell = table.cell(r, column);
    if (cell == nullptr || cell->text.empty()) return;
    id = register_id(cell->text);
    row.cells.insert_or_assign(field, cell_of(*cell));
  }

  RegisterRow* arrangement_of(NamedTable const& table, std::size_t r, std::string_view column) {
    auto const found = numbers_.find(table.text(r, column));
    return found == numbers_.end() ? nullptr : &rows_[found->second];
  }

  void participants(std::vector<Finding>& findings) {
    auto const at = tables_.find(TableKind::participants);
    if (at == tables_.end()) {
      findings.push_back(doubt(
          "participants-missing",
          "De tabel met deelnemers is er niet bij. Geef de map (of een zip-bestand) waarin ook "
          "gr_deelnemers.csv staat."));
      return;
    }
    std::size_t loose = 0;
    for (std::size_t r = 0; r < at->second.rows(); ++r) {
      auto* const row = arrangement_of(at->second, r, "regeling_roo_id");
      auto const* const name = at->second.cell(r, "deelnemer_naam");
      if (row == nullptr || name->text.empty()) {
        ++loose;
        continue;
      }
      add_text(row->cells[RegisterField::participants], cell_of(*name), "; ");
      row->entry.participants.push_back(
          {.name = name->text,
           .code = tooi_code(at->second.text(r, "deelnemer_tooi")),
           .joined = parse_iso_date(at->second.text(r, "toetredingsdatum")).value_or(Date::min()),
           .share = at->second.text(r, "verdeelsleutel"),
           .bodies = listed(at->second.text(r, "bestuursorganen"), ';')});
    }
    say_loose(loose, "deelnemers", findings);
  }

  void powers(std::vector<Finding>& findings) {
    auto const at = tables_.find(TableKind::powers);
    if (at == tables_.end()) return;
    std::size_t loose = 0;
    for (std::size_t r = 0; r < at->second.rows(); ++r) {
      auto* const row = arrangement_of(at->second, r, "regeling_roo_id");
      if (row == nullptr) {
        ++loose;
        continue;
      }
      auto& cell = row->cells[RegisterField::powers];
      add_text(cell, cell_of(*at->second.cell(r, "kop_artikel")), "\n");
      if (auto const* const body = at->second.cell(r, "inhoud_artikel")) {
        add_text(cell, cell_of(*body), "\n");
      }
    }
    say_loose(loose, "bevoegdheden", findings);
  }

  /// Address and website stand with the body that an arrangement set up.
  void bodies() {
    auto const at = tables_.find(TableKind::bodies);
    if (at == tables_.end()) return;
    for (std::size_t r = 0; r < at->second.rows(); ++r) {
      auto* const row = arrangement_of(at->second, r, "hoort_bij_regeling_roo_id");
      if (row == nullptr) continue;
      for (auto const& [field, column] :
           {std::pair{address, "bezoekadres"}, std::pair{website, "website"}}) {
        auto const* const cell = at->second.cell(r, column);
        if (cell != nullptr) add_text(row->cells[field], cell_of(*cell), "; ");
      }
    }
  }

  static void say_loose(std::size_t count, std::string_view what, std::vector<Finding>& findings) {
    if (count == 0) return;
    findings.push_back(
        doubt("row-without-arrangement",
              std::to_string(count) + " regels met " + std::string{what} +
                  " horen bij een regeling die niet in het register staat, of hebben "
                  "geen naam. Zij zijn overgeslagen."));
  }

  std::map<TableKind, NamedTable> tables_{};
  std::map<std::string, std::size_t> numbers_{};  // number in the register → row
  std::vector<RegisterRow> rows_{};
};

/// True when the first line has heads that only these tables have.
bool telling(std::string_view bytes) {
  auto const head = bytes.substr(0, std::min(bytes.find('\n'), std::size_t{4096}));
  return head.find("roo_id") != std::string_view::npos;
}

void take_csv(std::string_view bytes, std::string const& name, Limits const& limits,
              TablesReader& reader, std::vector<Finding>& findings) {
  auto contents = read_csv(bytes, limits);
  findings.insert(findings.end(), contents.findings.begin(), contents.findings.end());
  for (auto& block : contents.blocks) {
    auto* const grid = std::get_if<Grid>(&block);
    if (grid == nullptr) continue;
    // In a package a place is the cell of one of its tables.
    for (std::size_t r = 0; !name.empty() && r < grid->rows.size(); ++r) {
      for (std::size_t c = 0; c < grid->columns(); ++c) {
        grid->rows[r].cells[c].place = SheetPlace{.sheet = name,
                                                  .row = static_cast<std::uint32_t>(r + 1),
                                                  .column = static_cast<std::uint32_t>(c + 1)};
      }
    }
    reader.take(std::move(*grid));
  }
}

}  // namespace

std::optional<Draft> read_register_tables(std::string_view bytes, ThemeLabels const& labels,
                                          Limits const& limits) {
  TablesReader reader;
  std::vector<Finding> findings;
  if (!bytes.starts_with("PK\x03\x04")) {
    if (!telling(bytes)) return std::nullopt;
    take_csv(bytes, {}, limits, reader, findings);
    if (!reader.any()) return std::nullopt;
    return reader.read(labels, std::move(findings));
  }
  ArchiveView archive{bytes, limits};
  for (auto const& name : archive.names()) {
    if (!name.ends_with(".csv")) continue;
    auto const part = archive.part(name);
    if (part && telling(*part)) take_csv(*part, name, limits, reader, findings);
  }
  findings.insert(findings.end(), archive.findings().begin(), archive.findings().end());
  if (!reader.any()) return std::nullopt;
  return reader.read(labels, std::move(findings));
}

}  // namespace verband::ingest
