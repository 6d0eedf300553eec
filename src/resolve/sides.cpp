// SPDX-License-Identifier: EUPL-1.2
#include "resolve/sides.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "resolve/name_parts.hpp"
#include "text/fold.hpp"
#include "text/similarity.hpp"

namespace verband::resolve {
namespace {

bool seat_column(std::string const& header) {
  auto const folded = text::fold(header);
  return folded == "plaats" || folded == "vestigingsplaats" || folded == "zetel" ||
         folded == "plaats van vestiging" || folded == "statutaire zetel";
}

bool name_column(std::string const& header) {
  auto const folded = text::fold(header);
  return folded == "citeertitel" || folded == "samenwerkingsorgaan" || folded == "titel";
}

class Taking {
 public:
  explicit Taking(Snapshot const& snapshot) : snapshot_{snapshot} {}

  Sides take() {
    for (auto const& [uri, ids] : snapshot_.told_by) sides_.push_back(side(uri, ids));
    know_misspelt_tasks();
    count_words();
    know_areas();
    return {std::move(words_), std::move(codes_), std::move(sides_), std::move(rarity_)};
  }

 private:
  Side side(std::string const& uri, std::vector<std::string> const& ids) {
    Side made{.uri = uri};
    std::set<std::string> names;
    for (auto const& id : ids) {
      auto const at = snapshot_.accounts.find(id);
      if (at == snapshot_.accounts.end()) continue;
      auto const& account = at->second;
      names.insert(account.typed.name);
      for (auto const& field : account.stated) {
        if (field.cell.text.empty()) continue;
        if (field.role == ColumnRole::extra && name_column(field.header)) {
          names.insert(field.cell.text);
        }
        if (seat_column(field.header)) {
          made.seats.push_back(words_.number(text::fold(text::squeeze(field.cell.text))));
        }
      }
      if (account.typed.abbreviation.size() >= 3) {
        names.insert("(" + account.typed.abbreviation + ")");
      }
      for (auto const& code : account.typed.identifiers) {
        if (code.find(':') == std::string::npos) made.bodies.push_back(words_.number(code));
      }
      add_period(made.sources[account.source], account.typed.period);
      add_members(made, account);
    }
    for (auto const& name : names) add_name(made, name);
    // "Regio" is a task only of what has no other.
    Tasks region;
    region.set(static_cast<std::size_t>(Task::region));
    if ((made.tasks & ~region).any()) made.tasks &= ~region;
    for (auto* const list :
         {&made.abbreviations, &made.names, &made.parties, &made.bodies, &made.seats}) {
      tidy(*list);
    }
    return made;
  }

  void add_name(Side& made, std::string const& name) {
    auto const taken = take_apart(name);
    made.names.push_back(words_.number(text::fold(text::squeeze(name))));
    for (auto const& parts : taken.forms) {
      made.tasks |= parts.tasks;
      made.forms.push_back(form_of(parts));
    }
    for (auto const& parts : taken.went_into) made.went_into.push_back(form_of(parts));
    for (auto const& each : taken.abbreviations) {
      made.abbreviations.push_back(words_.number(each));
    }
  }

  Form form_of(NameParts const& parts) {
    Form form{.initials = parts.initials};
    for (auto const& word : parts.proper) form.proper.push_back(words_.number(word));
    for (auto const& word : parts.whole) form.whole.push_back(words_.number(word));
    return form;
  }

  static void add_period(std::optional<Period>& known, Period const& more) {
    if (more == Period{} || more.empty()) return;
    if (!known) known = more;
    *known = {std::min(known->from, more.from), std::max(known->to, more.to)};
  }

  void add_members(Side& made, Account const& account) {
    Listed listed;
    for (auto const& each : account.typed.participants) {
      listed.then.push_back(codes_.number(each.code));
      for (auto const& heir : snapshot_.atlas->heirs(each.code, Date::max())) {
        listed.now.push_back(codes_.number(heir));
      }
      made.parties.push_back(words_.number(text::fold(text::squeeze(each.name))));
    }
    for (auto const& each : account.typed.unresolved) {
      made.parties.push_back(words_.number(text::fold(text::squeeze(each.text))));
    }
    tidy(listed.then);
    tidy(listed.now);
    if (listed.then.empty() || std::ranges::any_of(made.listed, [&](Listed const& known) {
          return known.then == listed.then;
        })) {
      return;
    }
    made.listed.push_back(std::move(listed));
  }

  /// A name without a task may have the word for it misspelt: "Reigingsdienst" is a word that
  /// other names of this register have as a task, but for a slip of the pen.
  void know_misspelt_tasks() {
    constexpr std::size_t long_word = 9;
    constexpr std::size_t slips = 2;
    std::vector<std::string> words;  // for a task, all by themselves
    for (Number i = 0; i < words_.size(); ++i) {
      auto const& word = words_.text(i);
      if (word.size() >= long_word && task_at({&word, 1}, 0).words == 1) words.push_back(word);
    }
    for (auto& side : sides_) {
      if (side.tasks.any()) continue;
      for (auto& form : side.forms) {
        std::erase_if(form.proper, [&](Number number) {
          auto const& written = words_.text(number);
          if (written.size() < long_word) return false;
          auto const meant = std::ranges::find_if(words, [&](std::string const& word) {
            return text::edit_distance(written, word, slips) <= slips;
          });
          if (meant == words.end()) return false;
          side.tasks.set(static_cast<std::size_t>(task_at({&*meant, 1}, 0).task));
          return true;
        });
      }
    }
  }

  /// How rare each word is in the names of this register. Each source counts that tells of a
  /// partnership, so that joining partnerships changes nothing.
  void count_words() {
    std::vector<std::size_t> times(words_.size());
    std::size_t told = 0;
    for (auto const& side : sides_) {
      Numbers all;
      for (auto const& form : side.forms) {
        all.insert(all.end(), form.whole.begin(), form.whole.end());
      }
      all.insert(all.end(), side.abbreviations.begin(), side.abbreviations.end());
      tidy(all);
      for (auto const word : all) times[word] += side.sources.size();
      told += side.sources.size();
    }
    rarity_.resize(words_.size());
    auto const n = static_cast<double>(told);
    constexpr double enough = 20;  // in a small register nothing is rare yet
    for (std::size_t i = 0; i < times.size(); ++i) {
      rarity_[i] = std::log((n + enough) / (static_cast<double>(times[i]) + 1));
    }
  }

  /// Words that go with several tasks name an area ("Hoeksche Waard"). What is called so and names
  /// no task is the cooperation of that area as a whole.
  void know_areas() {
    std::map<Numbers, Tasks> tasks;
    for (auto const& side : sides_) {
      for (auto const& form : side.forms) tasks[in_order(form.proper)] |= side.tasks;
    }
    for (auto& side : sides_) {
      for (auto& form : side.forms) {
        form.area = tasks.find(in_order(form.proper))->second.count() > 1;
      }
      bool const nameless = side.tasks.none() && !side.forms.empty();
      if (nameless && std::ranges::all_of(side.forms, &Form::area)) {
        side.tasks.set(static_cast<std::size_t>(Task::region));
      }
    }
  }
  static Numbers in_order(Numbers words) {
    tidy(words);
    return words;
  }

  Snapshot const& snapshot_;
  Dictionary words_{};
  Dictionary codes_{};
  std::vector<Side> sides_{};
  std::vector<double> rarity_{};
};

}  // namespace

void tidy(Numbers& numbers) {
  std::ranges::sort(numbers);
  numbers.erase(std::ranges::unique(numbers).begin(), numbers.end());
}

std::size_t common(Numbers const& a, Numbers const& b) {
  std::size_t count = 0;
  for (auto i = a.begin(), k = b.begin(); i != a.end() && k != b.end();) {
    if (*i == *k) {
      ++count, ++i, ++k;
    } else {
      *i < *k ? ++i : ++k;
    }
  }
  return count;
}

Sides sides_of(Snapshot const& snapshot) { return Taking{snapshot}.take(); }

}  // namespace verband::resolve
