// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/joints.hpp"

#include <algorithm>
#include <string>

#include "ingest/flat/ways.hpp"
#include "ingest/words/broken_words.hpp"
#include "ingest/words/joins.hpp"

namespace verband::ingest {
namespace {

constexpr std::size_t longest_part = 3;  // words of a name before or behind the line end

/// What is asked of each word of a line again and again.
struct Facts {
  bool known{};
  bool plain{};      // ends in a letter, so that a word may go on
  bool name_ends{};  // a known name ends here, without a sign behind it
};

std::vector<Facts> facts_of_words(Line const& line, LineFacts const& said,
                                  text::Lexicon const& lexicon) {
  std::vector<Facts> out(line.words.size());
  std::size_t named_until = 0;
  for (std::size_t w = 0; w < out.size(); ++w) {
    auto const& word = line.words[w];
    out[w].known = word.folded.empty() || known_word(word.folded, lexicon);
    out[w].plain = any_letter(word.text.back());
    named_until = std::max<std::size_t>(named_until, said.named[w] > 0 ? w + said.named[w] : 0);
    out[w].name_ends = out[w].plain && named_until == w + 1;
  }
  return out;
}

/// True when some name stands over the line end: "Wijk bij" and "Duurstede", "Noord-" and
/// "Holland".
bool joined_name(Line const& line, std::size_t last, Line const& next, std::size_t first,
                 text::Lexicon const& lexicon) {
  auto const& end = line.words[last].text;
  bool const hyphen = end.ends_with('-');
  if (!hyphen && !any_letter(end.back()) && !end.ends_with('\'')) return false;
  std::string before;
  for (std::size_t k = 0; k < longest_part && k <= last; ++k) {
    auto const& word = line.words[last - k];
    if (k > 0 && word.text.find_first_of(",;)/") != std::string::npos) break;
    before.insert(0, k == 0 ? word.folded : word.folded + " ");
    auto whole = before + (hyphen ? "-" : " ");
    for (std::size_t n = 0; n < longest_part && first + n < next.words.size(); ++n) {
      whole += (n > 0 ? " " : "") + next.words[first + n].folded;
      if (lexicon.whole_name(whole)) return true;
      if (!lexicon.name_prefix(whole)) break;
    }
  }
  return false;
}

/// True for the halves of one word that a narrow column broke.
bool halves(Word const& last, Facts const& a, Word const& first, Facts const& b,
            text::Lexicon const& lexicon) {
  if (!a.plain || (a.known && b.known) || !small_letter(first.text[0])) return false;
  return known_word(last.folded + first.folded, lexicon);
}

}  // namespace

void hear_joints(std::vector<Line> const& lines, text::Lexicon const& lexicon,
                 std::vector<LineFacts>& facts) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto const& line = lines[i];
    auto j = i + 1;
    while (j < lines.size() && (lines[j].furniture || lines[j].empty())) ++j;
    if (line.furniture || j >= lines.size()) continue;
    auto const& next = lines[j];
    if (line.words.size() > longest_across || next.words.size() > longest_across) continue;
    auto const mine = facts_of_words(line, facts[i], lexicon);
    auto const theirs = facts_of_words(next, facts[j], lexicon);
    auto& joints = facts[i].joints;
    joints.next = static_cast<std::uint32_t>(j);
    joints.width = static_cast<std::uint32_t>(next.words.size());
    joints.between.assign(line.words.size() * joints.width, Joint::none);
    for (std::size_t a = 0; a < line.words.size(); ++a) {
      bool const web = unfinished_address(line.words[a].text);
      for (std::size_t b = 0; b < joints.width; ++b) {
        auto& joint = joints.between[a * joints.width + b];
        bool const torn = halves(line.words[a], mine[a], next.words[b], theirs[b], lexicon);
        if (torn || (web && !theirs[b].known)) {
          joint = Joint::halves;
        } else if (joined_name(line, a, next, b, lexicon)) {
          joint = Joint::name;
        } else if (mine[a].name_ends && facts[j].named[b] > 0) {
          joint = Joint::two_names;
        }
      }
    }
  }
}

}  // namespace verband::ingest
