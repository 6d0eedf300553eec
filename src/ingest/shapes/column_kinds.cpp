// SPDX-License-Identifier: EUPL-1.2
// What the columns of a table hold, by head and content together.
#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "ingest/flat/header.hpp"
#include "ingest/shapes/headed.hpp"
#include "ingest/shapes/item_text.hpp"
#include "ingest/shapes/list_parties.hpp"
#include "ingest/shapes/plausible.hpp"
#include "ingest/shapes/shape_lines.hpp"
#include "ingest/words/head_words.hpp"
#include "ingest/words/kinds.hpp"
#include "ingest/words/lines.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

constexpr std::size_t sample = 300;  // rows that are looked at for what the columns hold
// What another reading of a column must lose, in nats, for its kind to be beyond doubt: without a
// head, and with one.
constexpr float clear_words = 0.5F;
constexpr float clear_head = 0.3F;

/// A table as lines and pieces of lines, as the scores of words want it.
struct Sample {
  std::vector<Line> lines{};
  DecodedRow head{};
  std::vector<DecodedRow> rows{};
  std::uint32_t columns{};
};

/// True for a column that answers yes or no: what it asks about does not stand in it.
bool answers(HeadedTable const& table, std::size_t column) {
  std::size_t filled = 0;
  for (auto const& row : table.rows) {
    auto const text = text::fold(text::squeeze(row.cells[column].text));
    if (text.empty() || text == "-" || text == "nvt" || text == "n.v.t.") continue;
    if (!is_answer(text)) return false;
    ++filled;
  }
  return filled >= 2;
}

/// True for a column without a head that counts the rows in letters: "A", "B", "C".
bool counts_rows(HeadedTable const& table, std::size_t column) {
  constexpr std::size_t least = 3;  // rows
  constexpr std::size_t letters = 26;
  if (!table.headers[column].empty() || table.rows.size() < least || table.rows.size() > letters)
    return false;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    auto text = text::fold(text::squeeze(table.rows[r].cells[column].text));
    if (text.ends_with('.') || text.ends_with(')')) text.pop_back();
    if (text.size() != 1 || text[0] != static_cast<char>('a' + r)) return false;
  }
  return true;
}

/// True for a head that says of nothing which kind stands below it.
bool only_sort(std::string_view header) {
  auto const words = words_of(header);
  return words.size() == 1 && (words.front() == "soort" || words.front() == "type");
}

/// True for a head that asks for the nature or the legal form, or may: "Soort", "Aard".
bool may_ask_form(std::string_view header) {
  auto const kind = header_kind(header);
  return kind == Kind::nature || kind == Kind::legal_form || only_sort(header);
}

/// True when most cells of a column begin with the code of a legal form, or are one in words:
/// "GR (OL)", "Stichting".
bool says_forms(HeadedTable const& table, std::size_t column) {
  std::size_t filled = 0;
  std::size_t forms = 0;
  for (auto const& row : table.rows) {
    auto const text = text::squeeze(row.cells[column].text);
    if (text.empty()) continue;
    auto first = text.substr(0, text.find_first_of(" ,;(/"));
    std::erase(first, '.');
    bool const code = std::ranges::find(legal_codes, first) != legal_codes.end();
    ++filled;
    forms += code || legal_heading(text) ? 1 : 0;
  }
  return filled >= 2 && forms * 5 >= filled * 3;
}

/// True for a column that can hold nothing but legal forms.
bool only_forms(HeadedTable const& table, std::size_t column) {
  return holds_legal_codes(table, column) ||
         (only_sort(table.headers[column]) && says_forms(table, column));
}

Sample sample_of(HeadedTable const& table, text::Lexicon const& lexicon) {
  DecodedText document;
  Sample out{.columns = static_cast<std::uint32_t>(table.columns())};
  std::vector<std::pair<std::size_t, std::size_t>> cells;  // row (0 = head) and column by line
  auto const add = [&](std::string const& text, std::size_t row, std::size_t column) {
    auto const line = text::squeeze(text);
    if (line.empty()) return;
    document.text += line + "\n";
    cells.emplace_back(row, column);
  };
  for (std::size_t c = 0; c < out.columns; ++c) {
    auto head = table.headers[c];
    std::ranges::replace(head, '_', ' ');  // "legal_basis"
    if (!answers(table, c)) add(head, 0, c);
  }
  auto const rows = std::min(sample, table.rows.size());
  // Forms tell what they are by themselves; as words "NV" and "BV" are those of names.
  std::vector<bool> codes;
  for (std::size_t c = 0; c < out.columns; ++c)
    codes.push_back(only_forms(table, c) || counts_rows(table, c));
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < out.columns; ++c) {
      if (!codes[c]) add(table.rows[r].cells[c].text, r + 1, c);
    }
  }
  document.readable = true;
  document.raw_size = static_cast<std::uint32_t>(document.text.size());
  out.lines = physical_lines(document, lexicon, {});
  out.rows.assign(rows + 1, DecodedRow(out.columns));
  for (std::uint32_t i = 0; i < std::min<std::size_t>(out.lines.size(), cells.size()); ++i) {
    auto const words = static_cast<std::uint32_t>(out.lines[i].words.size());
    out.rows[cells[i].first][cells[i].second].pieces.push_back({i, 0, words});
  }
  if (table.headed) out.head = out.rows.front();
  out.rows.erase(out.rows.begin());
  return out;
}

/// True for what may be the name of a person: two to five words, the first and the last with a
/// capital, of which none says what a theme is.
bool may_be_person(std::string_view text) {
  constexpr std::size_t most = 5;
  constexpr float says = 0.5F;
  auto const line = text::squeeze(text);
  auto const words = words_of(line);
  if (words.size() < 2 || words.size() > most) return false;
  auto const capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  auto const last = line.rfind(' ');
  if (!capital(line.front()) || last == std::string::npos || !capital(line[last + 1])) return false;
  return std::ranges::none_of(words, [](std::string const& word) {
    return kind_scores(word).at(static_cast<std::size_t>(Kind::policy_area)) > says;
  });
}

/// True for the office of someone in a board: "Wethouder Jeugd".
bool says_office(std::string_view text) {
  static constexpr std::array<std::string_view, 5> offices{
      "wethouder", "burgemeester", "gedeputeerde", "portefeuillehouder", "raadslid"};
  auto const words = words_of(text);
  return !words.empty() && std::ranges::find(offices, words.front()) != offices.end();
}

/// "Portefeuille" stands over themes, and over the names or offices of those who have them.
bool holds_persons(HeadedTable const& table, std::size_t column) {
  if (text::fold(table.headers[column]).find("portefeuille") == std::string::npos) return false;
  std::size_t persons = 0;
  std::size_t filled = 0;
  for (auto const& row : table.rows) {
    auto const& text = row.cells[column].text;
    if (text.empty()) continue;
    ++filled;
    persons += may_be_person(text) || says_office(text) ? 1 : 0;
  }
  return persons * 10 > filled * 8;
}

/// Codes are the legal form and no name, and so are words below a head that asks for it; then a
/// column whose head speaks of names has those.
void know_legal_codes(HeadedTable const& table, std::vector<Kind>& kinds) {
  for (std::size_t c = 0; c < kinds.size(); ++c) {
    bool const known = kinds[c] == Kind::legal_form || kinds[c] == Kind::nature;
    bool const name_lost = kinds[c] == Kind::name;
    bool const in_words = name_lost && may_ask_form(table.headers[c]) && says_forms(table, c);
    if (known || (!in_words && !holds_legal_codes(table, c))) continue;
    bool const taken = std::ranges::find(kinds, Kind::legal_form) != kinds.end();
    kinds[c] = taken ? Kind::extra : Kind::legal_form;
    for (std::size_t other = 0; name_lost && other < kinds.size(); ++other) {
      if (other == c || header_kind(table.headers[other]) != Kind::name) continue;
      kinds[other] = Kind::name;
      break;
    }
  }
}

}  // namespace

bool may_tell_purpose(std::string_view header) {
  auto const words = words_of(header);
  if (words.empty() || words.front() == "toelichting") return true;
  bool purpose = false;
  for (auto const& word : words) {
    // what the law calls the tasks of an arrangement: "Overgedragen bevoegdheden"
    if (word.starts_with("bevoegdhe")) return true;
    auto const* const known = header_word(word);
    if (known == nullptr) continue;
    if (known->kind > Kind::extra) return false;
    purpose = purpose || known->kind == Kind::purpose;
  }
  return purpose;
}

namespace {

/// Beside names and who takes part, the only column of texts with such a head tells what the
/// partnerships are for.
void know_purpose(HeadedTable const& table, std::vector<Kind>& kinds) {
  auto const any = [&](Kind kind) { return std::ranges::find(kinds, kind) != kinds.end(); };
  if (!any(Kind::name) || !any(Kind::participants) || any(Kind::purpose)) return;
  std::optional<std::size_t> found;
  for (std::size_t c = 0; c < kinds.size(); ++c) {
    // "Wat" beside "Thema": one of two heads that may speak of themes speaks of tasks
    bool const second =
        any(Kind::policy_area) && header_kind(table.headers[c]) == Kind::policy_area;
    bool const silent = kinds[c] >= Kind::extra && (second || may_tell_purpose(table.headers[c]));
    if (!silent || !holds_texts(table, c)) continue;
    if (found) return;
    found = c;
  }
  if (found) kinds[*found] = Kind::purpose;
}

/// Where no column has themes, one whose head speaks of a purpose as another's does ("Opgave"
/// beside "Doel"), but whose cells are themes, has them.
void know_named_themes(HeadedTable const& table, std::vector<Kind>& kinds) {
  constexpr double mostly = 0.5;
  bool const purpose = std::ranges::find(kinds, Kind::purpose) != kinds.end();
  if (!purpose || std::ranges::find(kinds, Kind::policy_area) != kinds.end()) return;
  for (std::size_t c = 0; c < kinds.size(); ++c) {
    bool const second = kinds[c] == Kind::extra && header_kind(table.headers[c]) == Kind::purpose;
    if (!second || told_by_words(table, c, {Kind::policy_area}) < mostly) continue;
    kinds[c] = Kind::policy_area;
    return;
  }
}

/// Where no column tells tasks, a column of texts taken for themes tells them when another, of
/// which the head is silent, has the themes: "Wat" beside "Waarbij".
void know_themes(HeadedTable const& table, std::vector<Kind>& kinds) {
  constexpr double mostly = 0.5;
  auto const policy = std::ranges::find(kinds, Kind::policy_area);
  bool const purpose = std::ranges::find(kinds, Kind::purpose) != kinds.end();
  if (policy == kinds.end() || purpose) return;
  auto const at = static_cast<std::size_t>(policy - kinds.begin());
  if (!holds_texts(table, at)) return;
  for (std::size_t c = 0; c < kinds.size(); ++c) {
    if (kinds[c] != Kind::extra || header_kind(table.headers[c])) continue;
    if (holds_texts(table, c) || told_by_words(table, c, {Kind::policy_area}) < mostly) continue;
    kinds[c] = Kind::policy_area;
    kinds[at] = Kind::purpose;
    return;
  }
}

/// Without a column of names, organisations below "Met wie", one in each cell, are those with whom
/// the municipality works together.
void know_names(HeadedTable const& table, std::vector<Kind>& kinds) {
  constexpr double mostly = 0.5;
  auto const parties = std::ranges::find(kinds, Kind::participants);
  if (parties == kinds.end() || std::ranges::find(kinds, Kind::name) != kinds.end()) return;
  auto const c = static_cast<std::size_t>(parties - kinds.begin());
  bool const lists = std::ranges::any_of(table.rows, [&](HeadedRow const& row) {
    return row.cells[c].text.find_first_of(",;\n") != std::string::npos;
  });
  if (!lists && told_by_words(table, c, {Kind::name}) >= mostly) *parties = Kind::name;
}

/// How many cells of a column name one known organisation.
std::size_t known_parties(HeadedTable const& table, std::size_t column,
                          text::Lexicon const& lexicon) {
  return static_cast<std::size_t>(std::ranges::count_if(table.rows, [&](HeadedRow const& row) {
    return organisation_name(text::squeeze(row.cells[column].text), lexicon);
  }));
}

/// Where a name comes back row after row, the column with an organisation in each cell tells who
/// takes part, whatever stands over it ("Organisatie"), unless another names them.
void know_party_a_row(HeadedTable const& table, std::vector<Kind>& kinds,
                      text::Lexicon const& lexicon) {
  auto const name = std::ranges::find(kinds, Kind::name);
  if (name == kinds.end()) return;
  auto const at = static_cast<std::size_t>(name - kinds.begin());
  std::set<std::string> names;
  for (auto const& row : table.rows) names.insert(text::fold(row.cells[at].text));
  if (table.rows.size() < 3 || names.size() * 10 > table.rows.size() * 7) return;
  auto const now = std::ranges::find(kinds, Kind::participants);
  auto const old = static_cast<std::size_t>(now - kinds.begin());
  bool const told =
      now != kinds.end() && std::ranges::any_of(table.rows, [&](HeadedRow const& row) {
        return names_party(row.cells[old].text, lexicon);
      });
  if (told) return;
  for (std::size_t c = 0; c < kinds.size(); ++c) {
    auto const head = header_kind(table.headers[c]);
    bool const may = !head || *head == Kind::name || *head == Kind::participants;
    if (c == at || !may || known_parties(table, c, lexicon) * 10 < table.rows.size() * 7) continue;
    if (now != kinds.end()) {
      auto const said = header_kind(table.headers[old]).value_or(Kind::extra);
      bool const taken = std::ranges::find(kinds, said) != kinds.end();
      kinds[old] = said < Kind::extra && taken ? Kind::extra : said;
    }
    kinds[c] = Kind::participants;
    return;
  }
}

/// Where no column tells tasks, one below "Onderwerp" does when its cells are tasks and no themes:
/// "vergunningen, toezicht en handhaving", "afstemmen van beleid".
void know_tasks(HeadedTable const& table, std::vector<Kind>& kinds) {
  constexpr double mostly = 0.5;
  auto const policy = std::ranges::find(kinds, Kind::policy_area);
  bool const purpose = std::ranges::find(kinds, Kind::purpose) != kinds.end();
  if (policy == kinds.end() || purpose) return;
  auto const at = static_cast<std::size_t>(policy - kinds.begin());
  auto const words = words_of(table.headers[at]);
  bool const about = words.size() > 1 && words.front() == "waar" && words.back() == "over";
  bool const open_head =
      about || (words.size() == 1 && (words[0].starts_with("onderwerp") || words[0] == "waarover"));
  if (open_head && holds_texts(table, at) && told_by_words(table, at, {Kind::purpose}) >= mostly)
    *policy = Kind::purpose;
}

/// True for a head that asks how there is cooperation and nothing else: "Aard", "Hoe is het
/// geregeld?"; not "Status" or "Type", which may be said of anything.
bool asks_nature(std::string_view header) {
  static constexpr std::array<std::string_view, 8> of_anything{
      "status", "relatie", "basis", "niveau", "verhouding", "soort", "type", "kwalificatie"};
  auto const words = words_of(header);
  bool const sort = !words.empty() && (words.front() == "soort" || words.front() == "type");
  return std::ranges::any_of(words, [&](std::string const& word) {
    if (sort && (word.starts_with("samenwerk") || word.starts_with("regeling"))) return true;
    auto const* const known = header_word(word);
    return known != nullptr && known->kind == Kind::nature &&
           std::ranges::find(of_anything, word) == of_anything.end();
  });
}

/// "Publiek/privaat", "Publiek of privaat?": it asks for one of two words, which say less than the
/// law itself.
bool asks_public_or_private(std::string_view header) {
  std::size_t asked = 0;
  for (auto const& word : words_of(header)) {
    bool const law =
        word.starts_with("publiek") || word.starts_with("privaat") || word == "private";
    if (!law && word != "of" && word != "en") return false;
    asked += law ? 1 : 0;
  }
  return asked == 2;
}

/// "Publiek of privaat" is no purpose, and beside it another column that asks for the nature
/// ("Wettelijke basis") tells it.
void know_law(HeadedTable const& table, std::vector<Kind>& kinds) {
  std::optional<std::size_t> choice;
  for (std::size_t c = 0; c < kinds.size(); ++c) {
    if (kinds[c] <= Kind::extra && asks_public_or_private(table.headers[c])) choice = c;
  }
  if (!choice) return;
  kinds[*choice] = Kind::extra;
  if (std::ranges::find(kinds, Kind::nature) != kinds.end()) return;
  for (std::size_t c = 0; c < kinds.size(); ++c) {
    bool const other =
        c != *choice && kinds[c] == Kind::extra && header_kind(table.headers[c]) == Kind::nature;
    if (!other) continue;
    kinds[c] = Kind::nature;
    return;
  }
  if (std::ranges::find(kinds, Kind::legal_form) == kinds.end()) kinds[*choice] = Kind::nature;
}

/// Where no cell below a head such as "Status" says a kind of cooperation, it says something else.
/// Beside it, and beside a column of natures, another may ask for the nature or the form as well:
/// "Soort" over the kinds of participants and "Aard", "Soort" over duties and "Vorm".
void know_nature(HeadedTable const& table, std::vector<Kind>& kinds) {
  for (std::size_t c = 0; c < kinds.size(); ++c) {
    bool const other = kinds[c] == Kind::nature && !asks_nature(table.headers[c]) &&
                       told_by_words(table, c, {Kind::nature, Kind::legal_form}) == 0.0;
    if (other) kinds[c] = Kind::extra;
  }
  for (std::size_t c = 0; c < kinds.size(); ++c) {
    bool const silent = kinds[c] < Kind::extra || !may_ask_form(table.headers[c]);
    if (silent || !says_forms(table, c)) continue;
    auto const missing = [&](Kind kind) { return std::ranges::find(kinds, kind) == kinds.end(); };
    if (missing(Kind::nature)) {
      kinds[c] = Kind::nature;
    } else if (missing(Kind::legal_form)) {
      kinds[c] = Kind::legal_form;
    }
  }
}

}  // namespace

namespace {

/// True when most cells say how far a partnership is: "Actief", "Beëindigd per 1-1-2023".
bool holds_states(HeadedTable const& table, std::size_t column) {
  static constexpr std::array<std::string_view, 9> states{
      "actief",    "lopend",    "bestaand",      "in oprichting", "opgeheven",
      "beeindigd", "ontbonden", "in liquidatie", "slapend"};
  std::size_t filled = 0;
  std::size_t told = 0;
  for (auto const& row : table.rows) {
    auto const text = text::fold(text::squeeze(row.cells[column].text));
    filled += text.empty() ? 0 : 1;
    told +=
        std::ranges::any_of(states, [&](std::string_view state) { return text.starts_with(state); })
            ? 1
            : 0;
  }
  return told > 0 && told * 4 >= filled * 3;
}

}  // namespace

bool holds_texts(HeadedTable const& table, std::size_t column) {
  std::set<std::string> texts;
  std::size_t filled = 0;
  std::size_t words = 0;
  std::size_t persons = 0;
  for (auto const& row : table.rows) {
    auto const text = text::squeeze(row.cells[column].text);
    if (text.empty()) continue;
    ++filled;
    bool const figures = text.find_first_not_of("0123456789.,€%/- ") == std::string::npos;
    if (figures || text.starts_with("€") || row.cells[column].number) return false;
    persons += may_be_person(text) ? 1 : 0;
    words += words_of(text).size();
    texts.insert(text::fold(text));
  }
  return persons * 3 <= filled && filled * 5 >= table.rows.size() * 4 && words >= filled * 2 &&
         texts.size() * 4 >= filled * 3;
}

bool holds_legal_codes(HeadedTable const& table, std::size_t column) {
  std::size_t filled = 0;
  for (auto const& row : table.rows) {
    auto text = text::squeeze(row.cells[column].text);
    if (text.empty()) continue;
    std::erase(text, '.');  // "N.V."
    if (std::ranges::find(legal_codes, text) == legal_codes.end()) return false;
    ++filled;
  }
  return filled >= 2;
}

std::vector<Kind> kinds_of(HeadedTable const& table, text::Lexicon const& lexicon, bool guess) {
  auto const of = sample_of(table, lexicon);
  auto const facts = facts_of(of.lines, lexicon);
  auto kinds = weighed_kinds(of.lines, facts, of.head, of.rows, of.columns, Unsaid::further);
  // where it is plain who works with whom, the columns left over tell the rest
  bool const with_whom = std::ranges::find(kinds, Kind::participants) != kinds.end();
  if (guess && of.head.empty() && with_whom)
    kinds = weighed_kinds(of.lines, facts, of.head, of.rows, of.columns, Unsaid::left_over);
  for (std::size_t c = 0; c < kinds.size(); ++c) {
    if (kinds[c] == Kind::policy_area && holds_persons(table, c)) kinds[c] = Kind::board;
    if (answers(table, c) || counts_rows(table, c)) kinds[c] = Kind::extra;
  }
  know_legal_codes(table, kinds);
  know_names(table, kinds);
  know_party_a_row(table, kinds, lexicon);
  know_themes(table, kinds);
  know_tasks(table, kinds);
  know_named_themes(table, kinds);
  know_nature(table, kinds);
  know_law(table, kinds);
  know_purpose(table, kinds);
  return kinds;
}

std::vector<bool> doubtful_kinds(HeadedTable const& table, std::vector<Kind> const& kinds,
                                 text::Lexicon const& lexicon) {
  constexpr std::uint32_t widest = 24;  // columns: the time grows with their square
  std::vector<bool> doubted(table.columns(), false);
  auto const of = sample_of(table, lexicon);
  if (of.columns > widest) return doubted;
  auto const facts = facts_of(of.lines, lexicon);
  auto const margins = kind_margins(of.lines, facts, of.head, of.rows, of.columns);
  auto const weighed =
      weighed_kinds(of.lines, facts, of.head, of.rows, of.columns, Unsaid::further);
  auto const filled = of.head.empty() ? weighed_kinds(of.lines, facts, of.head, of.rows, of.columns,
                                                      Unsaid::left_over)
                                      : weighed;
  auto const odd = implausible_kinds(table, kinds, lexicon);
  // what the cells alone said, against the head
  auto const by_cells = [&](std::size_t c) {
    bool const nature = weighed[c] == Kind::nature && !holds_states(table, c);
    return kinds[c] != weighed[c] &&
           (kinds[c] == Kind::purpose || kinds[c] == Kind::name || nature);
  };
  bool nameless = false;
  for (std::uint32_t c = 0; c < of.columns; ++c) {
    bool const empty = table.headers[c].empty();
    bool const unclear = margins[c] < (empty ? clear_words : clear_head);
    bool const left_over =
        empty && weighed[c] == Kind::extra && kinds[c] < Kind::extra && filled[c] == kinds[c];
    // "Deelnemer 2" over names, although one name a cell may be where something is seated
    bool const party = header_kind(table.headers[c]) == Kind::participants &&
                       known_parties(table, c, lexicon) * 2 >= table.rows.size();
    // The head says so itself, in words that all are those of heads.
    bool const said = kinds[c] < Kind::extra && margins[c] > 0.0F &&
                      header_kind(table.headers[c]) == kinds[c] &&
                      head_likeness(table.headers[c]) >= 1.0;
    bool const choice = kinds[c] == Kind::extra && asks_public_or_private(table.headers[c]);
    if (choice) continue;  // it says what it is, and is read beside the nature
    bool const clear = party || said || only_forms(table, c);
    doubted[c] = (unclear && !clear) || by_cells(c) || odd[c] || left_over;
    nameless = nameless || (doubted[c] && empty);
  }
  // Further columns without a head are known by their number: with one column read otherwise, the
  // numbers behind it are others.
  for (std::uint32_t c = 0; nameless && c < of.columns; ++c) {
    doubted[c] = doubted[c] || (table.headers[c].empty() && kinds[c] >= Kind::extra);
  }
  return doubted;
}

void know_tasks(Draft& draft) {
  auto const has = [&](ColumnRole role) {
    return std::ranges::find(draft.columns, role, &Column::role) != draft.columns.end();
  };
  if (!has(ColumnRole::policy_area) || has(ColumnRole::purpose)) return;
  HeadedTable table;
  std::vector<Kind> kinds;
  for (auto const& column : draft.columns) {
    table.headers.push_back(column.header);
    bool const policy = column.role == ColumnRole::policy_area;
    kinds.push_back(policy ? Kind::policy_area : Kind::extra);
  }
  for (auto const& row : draft.rows) {
    auto& cells = table.rows.emplace_back().cells;
    for (auto const& cell : row.cells) cells.push_back({.text = cell.text});
  }
  know_tasks(table, kinds);
  for (std::size_t c = 0; c < kinds.size(); ++c) {
    if (kinds[c] == Kind::purpose) draft.columns[c].role = ColumnRole::purpose;
  }
}

}  // namespace verband::ingest
