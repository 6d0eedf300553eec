// SPDX-License-Identifier: EUPL-1.2
#include "ingest/words/kinds.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <set>
#include <string>

namespace verband::ingest {
namespace {

/// The kinds of which a table has one column: name … legal_form. The others may stand there twice.
constexpr std::size_t single_kinds = 6;
constexpr std::size_t masks = 1U << single_kinds;
constexpr float never = -std::numeric_limits<float>::infinity();

constexpr float content_weight = 2.5F;
constexpr float content_floor = 0.25F;  // mean score of a word below which a kind says nothing
constexpr float unsaid_name = 2.0F;     // a first column of which nothing is said holds names
constexpr float no_name = 3.0F;
constexpr float unsaid_place = 0.5F;  // without a header places may well be names of organisations
constexpr float sentence = 4.0F;      // words in a cell
constexpr float prose = 0.25F;
constexpr float most_unsaid = 2.0F;  // the same for kinds of which the header says nothing
constexpr float beside_head = 0.6F;  // what content counts where the header speaks
constexpr float some_name = 0.001F;  // below an unknown head there may be names, for want of others
constexpr float weak_head = 0.5F;    // a head with less says nothing of its own
constexpr std::size_t few_rows = 4;  // with fewer nothing shows in how cells return
constexpr std::uint32_t most_usual = 5;  // columns of a table without further ones
constexpr float short_purpose = 4.0F;    // words in a cell; fewer say no purpose
constexpr float long_area = 4.5F;        // more are no theme
constexpr float clear_purpose = 0.6F;    // what the words of a column of purposes earn at least
constexpr float telling = 1.0F;          // a word that earns this tells what its cell is about
constexpr float half_told = 0.5F;        // a share of the cells

/// What a further column earns of which nothing is known: without a header hardly any word makes it
/// another kind.
float least_of(DecodedRow const& header) { return header.empty() ? 0.05F : 0.005F; }

std::size_t at(Kind kind) { return static_cast<std::size_t>(kind); }

/// The share of the filled cells of a column in which a word tells of one of these kinds; zero for
/// too few cells to say. Sentences about risks or boards have one such word among many that say
/// nothing.
float told_cells(std::vector<LineFacts> const& facts, std::vector<DecodedRow> const& rows,
                 std::uint32_t column, std::initializer_list<Kind> kinds) {
  auto const tells = [&](WordFacts const& word) {
    return std::ranges::any_of(kinds,
                               [&](Kind kind) { return word.scores.at(at(kind)) >= telling; });
  };
  std::size_t filled = 0;
  std::size_t told = 0;
  for (auto const& row : rows) {
    if (!holds_words(row[column])) continue;
    ++filled;
    told += std::ranges::any_of(row[column].pieces, [&](Piece const& piece) {
      auto const& words = facts[piece.line].words;
      return std::any_of(words.begin() + piece.begin, words.begin() + piece.end, tells);
    });
  }
  return filled < few_rows ? 0.0F : static_cast<float>(told) / static_cast<float>(filled);
}

/// The mean scores of the words of each column.
std::vector<KindScores> content_of(std::vector<LineFacts> const& facts,
                                   std::vector<DecodedRow> const& rows, std::uint32_t columns) {
  std::vector<KindScores> sums(columns);
  std::array<LetterScores, kind_count> letters{};
  for (std::size_t k = 0; k < kind_count; ++k) {
    for (std::size_t l = 0; l < letter_count; ++l) {
      letters.at(k).at(l) = letter_score(static_cast<Kind>(k), static_cast<Letter>(l));
    }
  }
  for (std::uint32_t c = 0; c < columns; ++c) {
    float words = 3.0F;
    float cells = 1.0F;
    float named = 0.0F;
    for (auto const& row : rows) {
      if (!row[c].pieces.empty()) cells += 1.0F;
      for (auto const& piece : row[c].pieces) {
        for (auto w = piece.begin; w < piece.end; ++w) {
          words += 1.0F;
          auto const& line = facts[piece.line];
          auto const& facts_here = line.words[w];
          for (std::size_t k = 0; k < kind_count; ++k) {
            sums[c].at(k) += facts_here.scores.at(k) +
                             letters.at(k).at(static_cast<std::size_t>(facts_here.letter));
          }
          if (line.named[w] > 0) named += 1.0F;
        }
      }
    }
    sums[c].at(at(Kind::participants)) += 1.3F * named;
    sums[c].at(at(Kind::name)) += 0.5F * named;
    // One name a cell is where something is seated; participants come in lists.
    if (words - 3.0F < 1.8F * cells) sums[c].at(at(Kind::place)) += 2.5F * named;
    // Sentences that name nobody say what it is for.
    bool const sentences = words - 3.0F > sentence * cells && named * 4.0F < words;
    if (sentences) sums[c].at(at(Kind::purpose)) += prose * words;
    for (auto& sum : sums[c]) sum /= words;
    auto const form = told_cells(facts, rows, c, {Kind::nature, Kind::legal_form});
    for (auto const kind : {Kind::risk, Kind::board}) {
      auto const told = told_cells(facts, rows, c, {kind});
      auto& sum = sums[c].at(at(kind));
      if (told >= half_told && told > form) sum = std::max(sum, told);
    }
  }
  return sums;
}

struct Reached {
  float score{never};
  std::size_t kind{};
  std::size_t before{};
};

/// Kinds for all columns, and what they earn together.
struct Assignment {
  std::vector<Kind> kinds{};
  float total{never};
};

/// The best way to give every column a kind.
Assignment assigned(std::vector<KindScores> const& scores) {
  std::vector<std::array<Reached, masks>> table(scores.size() + 1);
  table[0][0].score = 0.0F;
  for (std::size_t column = 0; column < scores.size(); ++column) {
    for (std::size_t mask = 0; mask < masks; ++mask) {
      if (table[column][mask].score == never) continue;
      for (std::size_t kind = 0; kind < kind_count; ++kind) {
        std::size_t const bit = kind < single_kinds ? std::size_t{1} << kind : 0;
        // A kind of which nothing is said is no reading of the column.
        if ((mask & bit) != 0 || scores[column].at(kind) <= 0.0F) continue;
        float const total = table[column][mask].score + scores[column].at(kind);
        auto& best = table[column + 1].at(mask | bit);
        if (total > best.score) best = {total, kind, mask};
      }
    }
  }
  std::size_t mask = 0;
  // A table of partnerships has their names.
  auto total = [&](std::size_t each) {
    return table.back().at(each).score - ((each & 1U) == 0 ? no_name : 0.0F);
  };
  for (std::size_t each = 0; each < masks; ++each) {
    if (total(each) > total(mask)) mask = each;
  }
  auto const best = total(mask);
  std::vector<Kind> kinds(scores.size(), Kind::extra);
  for (std::size_t column = scores.size(); column > 0; --column) {
    auto const& reached = table[column][mask];
    kinds[column - 1] = static_cast<Kind>(reached.kind);
    mask = reached.before;
  }
  return {std::move(kinds), best};
}

/// The words of a cell, folded, with a blank behind each.
std::string text_of(std::vector<Line> const& lines, DecodedCell const& cell) {
  std::string text;
  for (auto const& piece : cell.pieces) {
    for (auto w = piece.begin; w < piece.end; ++w) text += lines[piece.line].words[w].folded + ' ';
  }
  return text;
}

/// True when one in four texts of a column, or more, comes back after another one, or one in four
/// codes stands there twice, or all are the same: names are each another. Below each other they may
/// stand for the tasks or the participants of one partnership.
bool returning(std::vector<Line> const& lines, std::vector<DecodedRow> const& rows,
               std::uint32_t column) {
  constexpr std::size_t longest = 4;  // letters of a code
  std::set<std::string> texts;
  std::string before;
  std::size_t filled = 0;
  std::size_t changes = 0;
  bool codes = true;
  for (auto const& row : rows) {
    if (!holds_words(row[column])) continue;
    auto text = text_of(lines, row[column]);
    codes = codes && text.size() <= longest + 1;
    ++filled;
    changes += text != before ? 1 : 0;
    texts.insert(text);
    before = std::move(text);
  }
  auto const all = codes || texts.size() == 1 ? filled : changes;
  return all >= few_rows && texts.size() * 4 <= all * 3;
}

/// True when most cells of a column are one known name and nothing else, and one in four
/// comes back: where things are seated. Who takes part stands there in lists, and differs.
bool seats(std::vector<Line> const& lines, std::vector<LineFacts> const& facts,
           std::vector<DecodedRow> const& rows, std::uint32_t column) {
  constexpr float most = 0.6F;
  std::set<std::string> texts;
  std::size_t filled = 0;
  std::size_t alone = 0;
  for (auto const& row : rows) {
    auto const& pieces = row[column].pieces;
    if (!holds_words(row[column])) continue;
    ++filled;
    auto const& first = pieces.front();
    bool const whole = pieces.size() == 1 && facts[first.line].named[first.begin] > 0 &&
                       facts[first.line].named[first.begin] == first.end - first.begin;
    if (!whole) continue;
    ++alone;
    texts.insert(text_of(lines, row[column]));
  }
  return alone >= few_rows && static_cast<float>(alone) >= most * static_cast<float>(filled) &&
         texts.size() * 4 <= alone * 3;
}

/// True when who takes part may stand in another column, behind that of the names: without one the
/// single names of a column are who does.
bool others_take_part(std::vector<KindScores> const& means, std::uint32_t column) {
  constexpr float perhaps = 0.1F;
  for (std::size_t c = 1; c < means.size(); ++c) {
    if (c != column && means[c].at(at(Kind::participants)) > perhaps) return true;
  }
  return false;
}

/// True when most cells of a column begin with a letter: figures and dates are no names.
bool lettered(std::vector<LineFacts> const& facts, std::vector<DecodedRow> const& rows,
              std::uint32_t column) {
  std::size_t filled = 0;
  std::size_t letters = 0;
  for (auto const& row : rows) {
    auto const& pieces = row[column].pieces;
    if (pieces.empty() || pieces[0].begin >= pieces[0].end) continue;
    ++filled;
    letters += facts[pieces[0].line].words[pieces[0].begin].letter != Letter::other ? 1 : 0;
  }
  return letters * 2 >= filled;
}

/// How the cells of a column look, whatever their words.
struct Outline {
  float filled{};  // share of the rows
  float words{};   // mean of the cells that are filled
};

Outline outline_of(std::vector<DecodedRow> const& rows, std::uint32_t column) {
  float filled = 0.0F;
  float words = 0.0F;
  for (auto const& row : rows) {
    auto const before = words;
    for (auto const& piece : row[column].pieces)
      words += static_cast<float>(piece.end - piece.begin);
    if (words > before) filled += 1.0F;
  }
  return {filled / static_cast<float>(rows.size()), words / std::max(filled, 1.0F)};
}

/// True when a column that looks so may hold a purpose, theme or nature.
bool may_hold(Kind kind, Outline const& look) {
  if (look.filled < 0.5F) return false;
  if (kind == Kind::purpose) return look.words >= short_purpose;
  return kind != Kind::policy_area || look.words <= long_area;
}

/// True when no more columns are left of which nothing is known than there are kinds that no column
/// holds.
bool fit(std::vector<KindScores> const& scores, float least) {
  auto const kinds = assigned(scores).kinds;
  auto const has = [&](Kind kind) { return std::ranges::find(kinds, kind) != kinds.end(); };
  std::size_t missing = 0;
  for (auto const kind : {Kind::purpose, Kind::policy_area, Kind::nature, Kind::legal_form})
    missing += has(kind) ? 0 : 1;
  std::size_t unknown = 0;
  for (std::size_t c = 0; c < kinds.size(); ++c) {
    unknown += kinds[c] == Kind::extra && scores[c].at(at(Kind::extra)) <= least ? 1 : 0;
  }
  return unknown <= missing;
}

/// How much head and words together speak for each kind, by column.
std::vector<KindScores> weighed_scores(std::vector<Line> const& lines,
                                       std::vector<LineFacts> const& facts,
                                       DecodedRow const& header,
                                       std::vector<DecodedRow> const& rows, std::uint32_t columns,
                                       Unsaid unsaid) {
  auto scores = content_of(facts, rows, columns);
  auto const means = scores;
  auto const least = least_of(header);
  std::vector<bool> known_heads(columns);
  for (std::uint32_t c = 0; c < columns; ++c) {
    KindScores said{};
    if (c < header.size()) said = header_scores(lines, header[c]);
    bool const known = std::ranges::max(said) > 0.0F;
    for (std::size_t k = 0; k < kind_count; ++k) {
      auto content = content_weight * (scores[c].at(k) - content_floor);
      // Figures below "Taakveld" are numbers of those, whatever else figures may be.
      if (known && said.at(k) <= 0.0F) content = std::min(content, most_unsaid);
      scores[c].at(k) = said.at(k) + (known ? beside_head : 1.0F) * content;
    }
    known_heads[c] = known;
    if (!known) {
      auto& names = scores[c].at(at(Kind::name));
      // With a row for each participant names return as well, with the words that names have.
      bool const others =
          returning(lines, rows, c) && told_cells(facts, rows, c, {Kind::name}) < half_told;
      if (c == 0 && lettered(facts, rows, c)) names += unsaid_name;
      names = others ? 0.0F : std::max(names, some_name);
    }
    auto& place = scores[c].at(at(Kind::place));
    if (header.empty()) place = std::min(place, unsaid_place);
    if (header.empty() && others_take_part(means, c) && seats(lines, facts, rows, c)) {
      place = unsaid_place;
      scores[c].at(at(Kind::participants)) = 0.0F;
    }
    scores[c].at(at(Kind::extra)) = std::max(scores[c].at(at(Kind::extra)), least);
  }
  if (unsaid == Unsaid::further || rows.size() < few_rows) return scores;
  // A table has few further columns of which nothing is known, and below a head that nobody knows
  // stands what any table has: such a column holds what no other does.
  bool const wide = header.empty() && columns > most_usual;
  if (wide && (unsaid == Unsaid::few_columns || !fit(scores, least))) return scores;
  for (std::uint32_t c = 0; c < columns; ++c) {
    if (known_heads[c]) continue;
    auto const look = outline_of(rows, c);
    for (auto const kind : {Kind::purpose, Kind::policy_area, Kind::nature}) {
      if (!may_hold(kind, look)) continue;
      auto const left_over = least * (1.3F + 0.2F * std::tanh(means[c].at(at(kind))));
      scores[c].at(at(kind)) = std::max(scores[c].at(at(kind)), left_over);
    }
  }
  return scores;
}

}  // namespace

std::vector<Kind> weighed_kinds(std::vector<Line> const& lines, std::vector<LineFacts> const& facts,
                                DecodedRow const& header, std::vector<DecodedRow> const& rows,
                                std::uint32_t columns, Unsaid unsaid) {
  return assigned(weighed_scores(lines, facts, header, rows, columns, unsaid)).kinds;
}

std::vector<float> kind_margins(std::vector<Line> const& lines, std::vector<LineFacts> const& facts,
                                DecodedRow const& header, std::vector<DecodedRow> const& rows,
                                std::uint32_t columns) {
  auto const scores = weighed_scores(lines, facts, header, rows, columns, Unsaid::further);
  auto const best = assigned(scores);
  auto const has = [&](Kind kind) {
    return std::ranges::find(best.kinds, kind) != best.kinds.end();
  };
  // With one of the two in a table, the legal form stands for the nature as well.
  bool const form_or_nature = has(Kind::legal_form) != has(Kind::nature);
  auto const same = [&](Kind kind, Kind other) {
    auto const formal = [](Kind one) { return one == Kind::legal_form || one == Kind::nature; };
    return role_of(kind) == role_of(other) || (form_or_nature && formal(kind) && formal(other));
  };
  std::vector<float> margins;
  for (std::uint32_t c = 0; c < columns; ++c) {
    auto other = scores;
    for (std::size_t k = 0; k < kind_count; ++k) {
      if (same(static_cast<Kind>(k), best.kinds[c])) other[c].at(k) = never;
    }
    margins.push_back(best.total - assigned(other).total);
  }
  return margins;
}

std::vector<bool> unsaid_kinds(std::vector<Line> const& lines, std::vector<LineFacts> const& facts,
                               DecodedRow const& header, std::vector<DecodedRow> const& rows,
                               std::uint32_t columns) {
  auto const scores = weighed_scores(lines, facts, header, rows, columns, Unsaid::left_over);
  auto const kinds = assigned(scores).kinds;
  auto const has = [&](Kind kind) { return std::ranges::find(kinds, kind) != kinds.end(); };
  bool const all = has(Kind::policy_area) && (has(Kind::nature) || has(Kind::legal_form));
  auto const least = least_of(header);
  std::vector<bool> found(columns);
  for (std::uint32_t c = 0; c < columns; ++c) {
    auto const earned = scores[c].at(at(kinds[c]));
    // A head that speaks of something else says nothing for it.
    auto const head = c < header.size() ? header_scores(lines, header[c]).at(at(kinds[c])) : 0.0F;
    if (kinds[c] == Kind::extra) found[c] = !all && earned <= least;
    if (kinds[c] == Kind::policy_area || kinds[c] == Kind::nature)
      found[c] = head <= 0.0F && earned <= 1.5F * least;
    if (kinds[c] == Kind::purpose) found[c] = head < weak_head && earned < clear_purpose;
  }
  return found;
}

}  // namespace verband::ingest
