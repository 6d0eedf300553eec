// SPDX-License-Identifier: EUPL-1.2
#include "ingest/words/content.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "ingest/words/amounts.hpp"
#include "ingest/words/vocabulary.hpp"
#include "text/dashes.hpp"

namespace verband::ingest {
namespace {

bool upper(std::string_view word) {
  if (word.empty()) return false;
  auto const first = static_cast<unsigned char>(word[0]);
  if (first >= 'A' && first <= 'Z') return true;
  // É, Ö and the like: C3 80 to C3 9E.
  return first == 0xC3 && word.size() > 1 && static_cast<unsigned char>(word[1]) < 0x9F;
}

bool lower(std::string_view word) {
  if (word.empty()) return false;
  auto const first = static_cast<unsigned char>(word[0]);
  return (first >= 'a' && first <= 'z') ||
         (first == 0xC3 && word.size() > 1 && static_cast<unsigned char>(word[1]) >= 0x9F);
}

Letter letter_of(Word const& word) {
  if (upper(word.text)) return Letter::capital;
  return lower(word.text) ? Letter::small : Letter::other;
}

bool has_digit(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool capitals(std::string_view word) {
  auto const big = std::ranges::count_if(word, [](char c) { return c >= 'A' && c <= 'Z'; });
  return big >= 2 && std::ranges::none_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

/// The score of one kind among the scores.
float& of(KindScores& scores, Kind kind) { return scores.at(static_cast<std::size_t>(kind)); }

/// "7.3", "6.72": the number of a task field of municipalities (Iv3), before its name.
bool task_field(std::string_view word) {
  constexpr std::size_t longest = 4;
  bool const dotted = word.size() >= 3 && word.size() <= longest && word[1] == '.';
  return dotted && word[0] >= '0' && word[0] <= '8' &&
         std::ranges::all_of(word.substr(2), [](char c) { return c >= '0' && c <= '9'; });
}

/// "n.v.t.", "p.m.": what is written where there is nothing to say, hardly ever with more.
bool nothing_to_say(std::string_view folded) {
  static constexpr std::array<std::string_view, 8> words{"n.v.t", "nvt",      "p.m",  "pm",
                                                         "nihil", "onbekend", "idem", "n.n.b"};
  return std::ranges::find(words, folded) != words.end();
}

/// How well each kind of cell may start with the word.
KindScores start_scores(Word const& word) {
  float score = 0.0F;
  auto const first = word.text.front();
  if (first == '(' || first == '+' || first == '&') score -= 2.5F;
  if (first == ',' || first == '.' || first == ')') score -= 4.0F;
  if (word.text.ends_with(')') && word.text.find('(') == std::string::npos) score -= 2.5F;
  if (word.text == "-" || word.text == "•") score -= 2.0F;
  if (word.folded == "e.o" || word.folded == "e.a" || word.folded == "c.a") score -= 3.0F;
  if (word.folded == "en" || word.folded == "of") score -= 3.0F;
  if (word.folded == "van" || word.folded == "voor" || word.folded == "in") score -= 1.0F;
  if (nothing_to_say(word.folded)) score += 2.0F;
  KindScores scores{};
  scores.fill(score);
  // "o.a. Venray", "31 gemeenten"
  if (word.folded == "o.a" || word.folded == "diverse") of(scores, Kind::participants) += 3.0F;
  if (has_digit(word.text)) of(scores, Kind::participants) += 1.0F;
  if (task_field(word.text)) of(scores, Kind::policy_area) += 3.0F;
  bool const company =
      word.folded == "n.v" || word.folded == "b.v" || word.folded == "nv" || word.folded == "bv";
  for (std::size_t k = 0; company && k < kind_count; ++k) {
    auto const kind = static_cast<Kind>(k);
    if (kind != Kind::legal_form && kind != Kind::nature) scores.at(k) -= 3.0F;
  }
  return scores;
}

/// How well each kind of cell may end with the word.
KindScores end_scores(Word const& word, bool open, bool adjective) {
  float score = 0.0F;
  auto const last = word.text.back();
  bool const dash = last == '-' || text::ends_in_long_dash(word.text);
  if (dash || last == ',' || last == '/' || last == '&' || last == '+') score -= 3.0F;
  if (task_field(word.text)) score -= 2.0F;
  if (nothing_to_say(word.folded)) score += 1.5F;
  if (last == ':' || last == '(') score -= 2.5F;
  if (word.text == "•") score -= 4.0F;  // it begins what follows
  if (last == ';') score -= 1.5F;
  if (open) {
    score -= 3.5F;
  } else if (adjective) {
    score -= 2.0F;
  }
  if (word.text.find('(') != std::string::npos && word.text.find(')') == std::string::npos) {
    score -= 2.5F;
  }
  KindScores scores{};
  scores.fill(last == '.' ? score - 0.2F : score);
  if (last == '.') of(scores, Kind::purpose) = of(scores, Kind::nature) = score + 1.0F;
  if (last == ')') of(scores, Kind::name) += 1.0F;
  return scores;
}

/// Words with their meaning for the columns; computed once for each different word.
class WordScores {
 public:
  WordFacts const& of(Word const& word) {
    auto [entry, fresh] = known_.try_emplace(word.text);
    if (fresh) {
      bool const open = leaves_open(word.folded);
      bool const asks = adjective(word.folded);
      auto const listed = kind_scores(word.folded);
      entry->second = {.scores = compute(word, listed),
                       .start = start_scores(word),
                       .end = end_scores(word, open, asks),
                       .open = open,
                       .adjective = asks,
                       .known = listed != KindScores{},
                       .letter = letter_of(word)};
    }
    return entry->second;
  }

 private:
  static KindScores compute(Word const& word, KindScores scores) {
    auto add = [&](Kind role, float s) { scores.at(static_cast<std::size_t>(role)) += s; };
    bool const bracketed = word.text.starts_with('(') && word.text.find(')') != std::string::npos;
    if (bracketed && upper(std::string_view{word.text}.substr(1))) {
      add(Kind::name, 1.5F);
    } else if (capitals(word.text) && word.folded.size() > 1) {
      add(Kind::name, 0.5F);
    }
    if (word.text.ends_with('.') && word.folded.size() > 3) {
      add(Kind::name, -1.0F);
      add(Kind::participants, -0.3F);
      add(Kind::policy_area, -1.0F);
      add(Kind::purpose, 0.5F);
      add(Kind::nature, 0.5F);
    }
    if (word.text.ends_with(',')) {
      add(Kind::name, -0.8F);
      add(Kind::participants, 0.5F);
      add(Kind::policy_area, 0.2F);
    }
    if (word.text.ends_with(';') || word.text == "-" || word.text == "•") {
      add(Kind::name, -1.0F);
      add(Kind::policy_area, -0.6F);
      add(Kind::participants, -0.3F);
      add(Kind::purpose, 0.3F);
    }
    bool const address = word.text.starts_with("www.") || word.text.starts_with("http") ||
                         word.text.ends_with(".nl") || word.text.find('@') != std::string::npos;
    add(Kind::website, address ? 3.0F : -1.5F);
    if (word.text.find("€") != std::string::npos) {
      add(Kind::money, 3.0F);
      add(Kind::extra, 1.0F);
    } else if (has_digit(word.text)) {
      add(Kind::money, 1.5F);
      add(Kind::extra, 0.3F);
    } else {
      add(Kind::money, -0.7F);
    }
    if (address) {
      for (auto const kind : {Kind::name, Kind::purpose, Kind::participants, Kind::policy_area,
                              Kind::nature, Kind::legal_form, Kind::place}) {
        add(kind, -2.0F);
      }
    }
    if (lower(word.text)) add(Kind::place, -1.0F);
    if (!has_digit(word.text) && scores.at(static_cast<std::size_t>(Kind::risk)) < 0.5F) {
      add(Kind::risk, -0.6F);
      if (scores.at(static_cast<std::size_t>(Kind::board)) < 0.5F) add(Kind::board, -0.4F);
    }
    return scores;
  }
  std::unordered_map<std::string, WordFacts> known_{};
};

/// Words that begin a whole known name of up to five words: how many words, else 0.
std::uint32_t name_length(std::vector<Word> const& words, std::size_t at,
                          text::Lexicon const& lexicon) {
  if (!upper(words[at].text) && !words[at].text.starts_with('\'')) return 0;
  std::string joined;
  std::uint32_t best = 0;
  for (std::size_t k = 0; k < 5 && at + k < words.size(); ++k) {
    if (words[at + k].folded.empty()) break;
    if (k > 0) joined += ' ';
    joined += words[at + k].folded;
    if (lexicon.whole_name(joined)) best = static_cast<std::uint32_t>(k + 1);
    if (k + 1 < 5 && !lexicon.name_prefix(joined)) break;
    if (words[at + k].text.find_first_of(",;)/") != std::string::npos) break;
  }
  return best;
}

bool separates_nothing(Word const& before, Word const& after) {
  return before.text.find_last_of(",;/+&)-") != before.text.size() - 1 &&
         (upper(after.text) || has_digit(after.text));
}

/// True where running text goes on to name a body: "over stichting", "van de gemeente".
bool names_a_body(std::vector<Word> const& words, std::size_t end) {
  static constexpr std::array<std::string_view, 9> before{"de",  "het",  "van",  "over", "met",
                                                          "bij", "door", "voor", "via"};
  static constexpr std::array<std::string_view, 9> bodies{"stichting",  "vereniging", "gemeente",
                                                          "provincie",  "waterschap", "regio",
                                                          "cooperatie", "werkgroep",  "stuurgroep"};
  return end > 1 && std::ranges::find(bodies, words[end - 1].folded) != bodies.end() &&
         std::ranges::find(before, words[end - 2].folded) != before.end();
}

/// True for a kind of body that is hardly ever named without its place: "GGD" "Twente".
bool asks_for_name(std::string_view folded) {
  static constexpr std::array<std::string_view, 14> bodies{
      "ggd",           "veiligheidsregio",      "omgevingsdienst",  "rud",
      "werkplein",     "recreatieschap",        "natuurschap",      "werkvoorzieningschap",
      "streekarchief", "belastingsamenwerking", "gezondheidsregio", "milieudienst",
      "regiotaxi",     "werkvoorzieningsschap"};
  return std::ranges::find(bodies, folded) != bodies.end();
}

/// True for an office that its holder's name follows.
bool names_office(std::string_view folded) {
  static constexpr std::array<std::string_view, 8> offices{
      "wethouder", "burgemeester", "gedeputeerde", "mevrouw", "mevr", "mw", "dhr", "heer"};
  return std::ranges::find(offices, folded) != offices.end();
}

/// True for the two words of a legal form: "naamloze" "vennootschap".
bool names_company(std::string_view folded, std::string_view next) {
  bool const half = folded == "naamloze" || folded == "besloten" || folded == "commanditaire";
  return half && next.starts_with("vennootschap");
}

/// What belongs together over a boundary: halves of a name, a bracket that is still open.
float cohesion(std::vector<Word> const& before, std::size_t end, Word const& next,
               text::Lexicon const& lexicon) {
  float score = 0.0F;
  auto const& last = before[end - 1];
  if (upper(last.text) && upper(next.text) &&
      last.text.find_first_of(",;.)") == std::string::npos &&
      lexicon.whole_name(last.folded + " " + next.folded)) {
    score -= 2.0F;
  }
  if (upper(next.text) && names_a_body(before, end)) score -= 3.0F;
  // "GGD regio"; "de regio" is weighed above
  bool const region = last.folded == "regio" && end > 1 && before[end - 2].folded != "de";
  if (upper(next.text) && (region || asks_for_name(last.folded))) score -= 2.0F;
  bool const person = upper(next.text) && names_office(last.folded);
  if (person && !lexicon.whole_name(next.folded)) score -= 3.0F;  // "wethouder" "Kok"
  if (names_company(last.folded, next.folded)) score -= 4.0F;
  if (last.text == "Wet" || last.text == "wet") score -= upper(next.text) ? 3.0F : 0.0F;
  score += counted(last.text, next.text);
  int open = 0;
  // Further back than this no bracket is still meant to be open; long lines stay cheap.
  for (std::size_t i = end > 40 ? end - 40 : 0; i < end; ++i) {
    for (char const c : before[i].text) open += c == '(' ? 1 : c == ')' && open > 0 ? -1 : 0;
  }
  if (open > 0 && last.text.find('(') == std::string::npos) score -= 2.0F;
  return score;
}

/// A known name of three words or more, or over a line end, is seldom cut: "Veiligheidsregio Noord-
/// en" "Oost-Gelderland" begins at the word.
void keep_name(std::vector<Line> const& lines, std::size_t i, std::size_t w,
               text::Lexicon const& lexicon, std::vector<LineFacts>& facts) {
  constexpr std::size_t longest = 7;
  constexpr float inside_name = 4.0F;
  if (!upper(lines[i].words[w].text)) return;
  std::array<float*, longest> boundaries{};  // after each word
  std::string joined;
  std::size_t known = 0;
  bool several = false;
  auto const first = i;
  for (std::size_t k = 0; k < longest; ++k, ++w) {
    if (w == lines[i].words.size()) {
      ++i;
      w = 0;
      bool const goes_on = i < lines.size() && !lines[i].empty() && !lines[i].furniture &&
                           !lines[i].blank_before && !lines[i].page_start;
      if (!goes_on) break;
    }
    auto const& word = lines[i].words[w];
    joined += (k > 0 ? " " : "") + word.folded;
    boundaries.at(k) = &facts[i].together[w];
    if (lexicon.whole_name(joined)) {
      known = k;
      several = k > 1 || (k > 0 && i > first);
    }
    if (!lexicon.name_prefix(joined)) break;
    if (word.text.find_first_of(",;)/") != std::string::npos) break;
  }
  for (std::size_t k = 0; several && k < known; ++k) {
    *boundaries.at(k) = std::min(*boundaries.at(k), -inside_name);
  }
}

constexpr float letter_trust = 3.0F;  // as many words does the expectation count for
constexpr float letter_weight = 0.8F;
constexpr LetterScores all_letters{0.3F, 0.63F, 0.07F};

/// The usual shares of first letters: of cells, or of the words inside them.
LetterScores const& usual_letters(Kind kind, bool start) {
  static constexpr LetterScores cell{0.88F, 0.08F, 0.04F};
  static constexpr LetterScores amount{0.3F, 0.1F, 0.6F};
  static constexpr LetterScores amounts{0.15F, 0.35F, 0.5F};
  static constexpr LetterScores address{0.04F, 0.92F, 0.04F};
  static constexpr LetterScores names{0.5F, 0.44F, 0.06F};
  static constexpr LetterScores list{0.62F, 0.3F, 0.08F};
  static constexpr LetterScores area{0.14F, 0.75F, 0.06F};
  static constexpr LetterScores prose{0.12F, 0.82F, 0.06F};
  if (kind == Kind::website) return address;
  if (kind == Kind::money) return start ? amount : amounts;
  if (start) return cell;
  if (kind == Kind::name || kind == Kind::place) return names;
  if (kind == Kind::policy_area) return area;
  return kind == Kind::participants ? list : prose;
}

}  // namespace

Learned::Learned(std::vector<Line> const& lines, std::vector<DecodedRow> const& rows,
                 std::uint32_t columns)
    : columns_{columns}, starts_(columns), insides_(columns) {
  std::size_t total = 0;
  std::uint32_t numbers = 0;
  first_.reserve(lines.size());
  for (auto const& line : lines) {
    first_.push_back(total);
    total += line.words.size();
    for (auto const& word : line.words) numbers = std::max(numbers, word.number);
  }
  place_.assign(total, static_cast<std::uint8_t>(columns));
  counts_.resize(std::size_t{numbers + 1} * columns);
  std::vector<std::uint32_t> seen(numbers + 1);  // the last cell that had the word
  std::uint32_t cell = 0;
  for (auto const& row : rows) {
    for (std::uint32_t column = 0; column < columns && column < row.size(); ++column) {
      ++cell;
      bool first = true;
      for (auto const& piece : row[column].pieces) {
        for (auto w = piece.begin; w < piece.end; ++w) {
          auto const& word = lines[piece.line].words[w];
          auto& letters = first ? starts_[column] : insides_[column];
          letters.at(static_cast<std::size_t>(letter_of(word))) += 1.0F;
          first = false;
          place_[first_[piece.line] + w] = static_cast<std::uint8_t>(column);
          if (word.number == 0 || seen[word.number] == cell) continue;
          seen[word.number] = cell;
          ++counts_[std::size_t{word.number} * columns + column];
        }
      }
    }
  }
}

void Learned::score(Word const& word, std::uint32_t line, std::uint32_t at,
                    std::span<float> scores) const {
  std::ranges::fill(scores, 0.0F);
  auto const begin = std::size_t{word.number} * columns_;
  auto const own = place_[first_[line] + at];
  auto const count = [&](std::uint32_t column) {
    auto const all = static_cast<float>(counts_[begin + column]);
    return column == own && all > 0.0F ? all - 1.0F : all;
  };
  float total = 0.0F;
  for (std::uint32_t c = 0; c < columns_; ++c) total += count(c);
  if (total <= 0.0F) return;
  auto const n = static_cast<float>(columns_);
  float const smooth = 0.4F;
  for (std::uint32_t c = 0; c < columns_; ++c) {
    auto const score = std::log((count(c) + smooth) / (total + smooth * n) * n);
    scores[c] = 0.6F * std::clamp(score, -2.0F, 2.0F);
  }
}

LetterScores Learned::letters(Kind kind, std::uint32_t column, bool start) const {
  auto const& expected = usual_letters(kind, start);
  auto const* const counted = empty() ? nullptr : &(start ? starts_ : insides_)[column];
  float total = letter_trust;
  for (std::size_t k = 0; counted != nullptr && k < letter_count; ++k) total += counted->at(k);
  LetterScores scores{};
  for (std::size_t k = 0; k < letter_count; ++k) {
    auto const seen = counted == nullptr ? 0.0F : counted->at(k);
    auto const share = (seen + letter_trust * expected.at(k)) / total;
    scores.at(k) = letter_weight * std::log(share / all_letters.at(k));
  }
  return scores;
}

float letter_score(Kind kind, Letter letter) {
  auto const at = static_cast<std::size_t>(letter);
  return letter_weight * std::log(usual_letters(kind, false).at(at) / all_letters.at(at));
}

std::vector<LineFacts> facts_of(std::vector<Line> const& lines, text::Lexicon const& lexicon) {
  std::vector<LineFacts> out(lines.size());
  WordScores vocabulary;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto const& words = lines[i].words;
    auto& facts = out[i];
    facts.words.reserve(words.size());
    facts.named.reserve(words.size());
    facts.together.reserve(words.size());
    auto next_line = i + 1;
    while (next_line < lines.size() && lines[next_line].furniture) ++next_line;
    for (std::size_t w = 0; w < words.size(); ++w) {
      facts.words.push_back(vocabulary.of(words[w]));
      facts.named.push_back(name_length(words, w, lexicon));
      Word const* next = nullptr;
      if (w + 1 < words.size()) {
        next = &words[w + 1];
      } else if (next_line < lines.size() && !lines[next_line].empty()) {
        next = lines[next_line].words.data();
      }
      facts.together.push_back(next == nullptr ? 0.0F : cohesion(words, w + 1, *next, lexicon));
    }
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (std::size_t w = 0; w < lines[i].words.size(); ++w) keep_name(lines, i, w, lexicon, out);
  }
  return out;
}

namespace {

/// What a known name adds to the word scores of a column.
float name_bonus(Kind kind) {
  switch (kind) {
    case Kind::participants:
      return 1.3F;
    case Kind::place:
      return 1.5F;
    case Kind::name:
      return 0.5F;
    default:
      return 0.0F;
  }
}

bool prose(Kind kind) {
  return kind == Kind::purpose || kind == Kind::nature || kind == Kind::policy_area;
}

/// The least that a word earns in a column of this kind: once a column is known to hold risks or
/// boards, a word that is in no list of those speaks against nothing. (To tell which kind it is,
/// such a word counts against them.)
float least_score(Kind kind) {
  constexpr float any = -100.0F;
  return kind == Kind::risk || kind == Kind::board ? 0.0F : any;
}

/// What the first letter of a word says in one column.
struct ColumnLetters {
  LetterScores start{};
  LetterScores inside{};
};

void score_line(Line const& line, std::uint32_t number, LineFacts const& facts,
                std::span<Kind const> kinds, std::span<ColumnLetters const> letters,
                Learned const& learned, std::span<float> said, LineScores& scores) {
  auto const& words = line.words;
  auto const columns = static_cast<std::uint32_t>(kinds.size());
  scores.columns = columns;
  for (auto* const each : {&scores.sum, &scores.start, &scores.end})
    each->assign((words.size() + 1) * columns, 0.0F);
  std::uint32_t named_until = 0;
  for (std::uint32_t w = 0; w < words.size(); ++w) {
    auto const& word = words[w];
    auto const letter = static_cast<std::size_t>(facts.words[w].letter);
    auto const named = facts.named[w];
    // A list of participants has something between its names: "Twente 14 gemeenten" is two cells.
    bool const run_on = w > 0 && named_until == w && separates_nothing(words[w - 1], word);
    named_until = std::max(named_until, named > 0 ? w + named : 0);
    if (!learned.empty()) learned.score(word, number, w, said);
    for (std::uint32_t c = 0; c < columns; ++c) {
      auto const kind = static_cast<std::size_t>(kinds[c]);
      auto const inner = letters[c].inside.at(letter);
      float score = std::max(facts.words[w].scores.at(kind), least_score(kinds[c])) + inner;
      if (w < named_until) score += name_bonus(kinds[c]);
      if (!learned.empty()) score += said[c];
      // Charged inside a cell only: a cell that starts here gets it back.
      float inside = word.spaces_before > 1 && w > 0 ? -1.5F : 0.0F;
      if (kinds[c] == Kind::participants && run_on) inside -= 1.4F;
      scores.sum[(w + 1) * columns + c] = scores.sum[w * columns + c] + score + inside;
      float start = facts.words[w].start.at(kind) - inside + letters[c].start.at(letter) - inner;
      if (named > 0 && prose(kinds[c])) start -= 1.2F;
      scores.start[w * columns + c] = start;
      scores.end[(w + 1) * columns + c] = facts.words[w].end.at(kind) + facts.together[w];
    }
  }
}

}  // namespace

std::vector<LineScores> score_lines(std::vector<Line> const& lines,
                                    std::vector<LineFacts> const& facts,
                                    std::span<Kind const> kinds, Learned const& learned,
                                    std::vector<LineScores> out) {
  out.resize(lines.size());
  std::vector<ColumnLetters> letters;
  std::vector<float> said(kinds.size());  // what the document taught of one word
  letters.reserve(kinds.size());
  for (std::uint32_t c = 0; c < kinds.size(); ++c) {
    letters.push_back({learned.letters(kinds[c], c, true), learned.letters(kinds[c], c, false)});
  }
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    score_line(lines[i], i, facts[i], kinds, letters, learned, said, out[i]);
  }
  return out;
}

}  // namespace verband::ingest
