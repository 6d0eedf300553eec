// SPDX-License-Identifier: EUPL-1.2
#include "ingest/cards/labels_left.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string>

#include "ingest/flat/doubts.hpp"
#include "ingest/shapes/item_text.hpp"
#include "ingest/shapes/labels.hpp"
#include "ingest/words/findings.hpp"
#include "ingest/words/head_words.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

using Words = std::vector<std::string>;

/// A label: in which column its texts stand, how many do, and how often it begins a line of the
/// text.
struct Label {
  std::optional<std::size_t> column{};
  std::size_t filled{};
  std::size_t times{};
  std::string written{};
  std::size_t left() const { return times > filled ? times - filled : 0; }
};

std::string written(Source const& source, Line const& line) {
  return text::squeeze(
      std::string_view{source.document.text}.substr(line.begin, line.end - line.begin));
}

class LabelsLeft {
 public:
  LabelsLeft(Draft const& draft, Source const& source) : draft_{draft}, source_{source} {
    for (std::size_t c = 0; c < draft.columns.size(); ++c) hear_column(c);
    hear_lines();
    count();
  }

  /// How often labels stand in the text beyond the fields of the cards.
  std::size_t all() const {
    std::size_t all = 0;
    for (auto const& [words, label] : labels_) all += label.left();
    return all;
  }

  /// Doubts the draft that was looked at.
  void doubt(Draft& draft) const {
    // One may be an empty field above a text that is of no card.
    if (all() < 2) return;
    auto const& most = std::ranges::max_element(labels_, {}, [](auto const& each) {
                         return each.second.left();
                       })->second;
    for (auto const& [words, label] : labels_) {
      if (label.left() > 0) doubt_cells_of(words, label, draft);
    }
    if (most.left() > draft.rows.size()) {
      for (auto& row : draft.rows)
        doubt_cells(
            row,
            "In de tekst staan veel kopjes die bij geen kaart horen. Vergelijk alle kaarten "
            "met het document.");
    }
    draft.findings.push_back(verband::ingest::doubt(
        "cards-missed",
        "In de tekst staan nog " + std::to_string(all()) +
            " kopjes van kaarten waarvan de tekst niet onder dat kopje is gelezen, zoals „" +
            most.written + "” (" + std::to_string(most.left()) +
            "). Misschien ontbreken er kaarten of staat tekst bij een andere kaart."));
  }

 private:
  void hear_column(std::size_t c) {
    auto words = words_of(draft_.columns[c].header);
    if (words.empty() || labels_.contains(words)) return;
    auto const filled = std::ranges::count_if(
        draft_.rows, [&](DraftRow const& row) { return !row.cells.at(c).text.empty(); });
    labels_[std::move(words)] = {.column = c,
                                 .filled = static_cast<std::size_t>(filled),
                                 .written = draft_.columns[c].header};
  }

  /// Lines that look like a label, return, and are the text of no cell.
  void hear_lines() {
    std::set<std::string> texts;
    for (auto const& row : draft_.rows) {
      for (auto const& cell : row.cells) texts.insert(text::fold(text::squeeze(cell.text)));
    }
    std::map<Words, std::size_t> times;
    std::map<Words, std::string> as_written;
    for (auto const& line : source_.lines) {
      if (line.furniture || line.empty() || line.words.size() > longest_head) continue;
      auto text = written(source_, line);
      bool const label = is_label(text) && !is_form(text) && !texts.contains(text::fold(text));
      if (!label) continue;
      auto words = words_of(text);
      ++times[words];
      as_written.emplace(std::move(words), std::move(text));
    }
    for (auto const& [words, count] : times) {
      if (count >= 2 && !words.empty() && !of_column(words))
        labels_[words] = {.written = as_written.at(words)};
    }
  }

  /// True for the begin or the end of the label of a column, and for such a label with its text:
  /// "betrokken" "gemeenten", "Opgericht 1998".
  bool of_column(Words const& words) const {
    return std::ranges::any_of(labels_, [&](auto const& each) {
      auto const& [label, about] = each;
      auto const size = std::min(label.size(), words.size());
      return about.column &&
             (std::ranges::equal(std::span{words}.first(size), std::span{label}.first(size)) ||
              (size == words.size() && std::equal(words.rbegin(), words.rend(), label.rbegin())));
    });
  }

  /// The place of a word in the text.
  struct At {
    std::size_t line{}, word{};
  };
  bool more(At& at) const {
    auto const& lines = source_.lines;
    while (at.line < lines.size() &&
           (lines[at.line].furniture || at.word >= lines[at.line].words.size())) {
      ++at.line;
      at.word = 0;
    }
    return at.line < lines.size();
  }

  /// The place behind a label that begins with this line; nothing when it does not.
  std::optional<At> behind(Words const& label, std::size_t line) const {
    At at{line, 0};
    for (auto const& word : label) {
      if (!more(at) || bare(source_.lines[at.line].words[at.word].text) != word) return {};
      ++at.word;
    }
    return at;
  }

  /// The longest label that begins with this line, and where it ends.
  std::optional<std::pair<Words const*, At>> label_at(std::size_t line) const {
    std::optional<std::pair<Words const*, At>> found;
    if (source_.lines[line].furniture || source_.lines[line].empty()) return found;
    for (auto const& [words, label] : labels_) {
      if (found && words.size() <= found->first->size()) continue;
      if (auto const end = behind(words, line)) found = std::pair{&words, *end};
    }
    return found;
  }

  /// Counts the labels that have a text: below an empty field another label stands.
  void count() {
    for (std::size_t i = 0; i < source_.lines.size(); ++i) {
      auto const here = label_at(i);
      if (!here) continue;
      auto at = here->second;
      // "Zetel :" with nothing behind the sign
      while (more(at) && source_.lines[at.line].words[at.word].folded.empty()) ++at.word;
      if (!more(at)) continue;
      auto const& first = source_.lines[at.line].words[at.word].text;
      // "Gemeenten in de regio" is a text, and so is a label before small letters.
      bool const begins_text = at.word == 0 || first.front() < 'a' || first.front() > 'z';
      auto& label = labels_.at(*here->first);
      bool const empty = label.column && at.word == 0 && label_at(at.line);
      if (begins_text && !empty) ++label.times;
    }
  }

  /// True when a line of the cell begins with the label.
  static bool holds(Cell const& cell, Words const& label) {
    auto const words = words_of(cell.text);
    return std::ranges::search(words, label).begin() != words.end();
  }

  static void doubt_cells_of(Words const& words, Label const& label, Draft& draft) {
    auto const why = "Het kopje „" + label.written +
                     "” staat vaker in de tekst dan er teksten bij zijn gelezen. Kijk of hier iets "
                     "ontbreekt of te veel staat.";
    for (auto& row : draft.rows) {
      for (auto& cell : row.cells) {
        if (words.size() > 1 && holds(cell, words)) doubt_cell(cell, why);
      }
      // A text that is not below its label stands at the end of the field before it, or begins the
      // one behind it.
      if (label.column && row.cells[*label.column].text.empty())
        doubt_around(row, *label.column, why);
    }
  }

  static void doubt_around(DraftRow& row, std::size_t column, std::string const& why) {
    auto const filled = [&](std::size_t c) { return !row.cells[c].text.empty(); };
    doubt_cell(row.cells[column], why);
    auto before = column;
    while (before > 0 && !filled(before)) --before;
    doubt_cell(row.cells[before], why);
    auto behind = column;
    while (behind + 1 < row.cells.size() && !filled(behind)) ++behind;
    doubt_cell(row.cells[behind], why);
  }

  Draft const& draft_;
  Source const& source_;
  std::map<Words, Label> labels_{};
};

}  // namespace

std::size_t labels_left(Draft const& draft, Source const& source) {
  return LabelsLeft{draft, source}.all();
}

void doubt_labels_left(Draft& draft, Source const& source) {
  LabelsLeft const left{draft, source};
  left.doubt(draft);
}

}  // namespace verband::ingest
