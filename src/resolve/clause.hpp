// SPDX-License-Identifier: EUPL-1.2
// A part of a participants cell of which something may be said as a whole.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "resolve/mention.hpp"
#include "resolve/tokens.hpp"

namespace verband::resolve {

/// The roles that words give to the names of one part of a cell, up to a semicolon or a label.
class Clause {
 public:
  /// Begins a part behind so many mentions.
  void begin(std::size_t mentions) {
    later_ = later_ || mentions > 0;
    first_ = mentions;
    of_all_ = Role::participant;
  }
  /// Begins a part on a new line, on which a role above a list still holds.
  void new_line(std::size_t mentions) {
    auto const role = above_ ? of_all_ : Role::participant;
    begin(mentions);
    of_all_ = role;
  }
  /// Ends what was said of all names: "agendaleden Meppel en Westerveld, provincie Drenthe".
  void end_list() {
    if (!above_) of_all_ = Role::participant;
  }
  /// Keeps the role of the next name; with `all` that of the names behind it too where it is one
  /// that several may have: "agendaleden: Meppel, Westerveld", as a centre is one. `above` when the
  /// names stand on lines below it.
  void announce(Role role, bool all, bool above) {
    next_ = role;
    above_ = above;
    if (all && role == Role::partner) of_all_ = role;
  }
  /// The role announced for the next name, once.
  Role take_next() { return std::exchange(next_, Role::participant); }
  Role of_all() const { return of_all_; }
  /// Gives the role in these words to the last mention, and to those of this part with it: "Meppel
  /// en Westerveld als agendalid" is said of both. How far the words reach may be a doubt.
  void give(Tokens const& tokens, std::size_t from, std::size_t to,
            std::vector<Mention>& mentions) const;

 private:
  std::size_t first_{};  // the first mention of this part
  bool above_{};
  bool later_{};                    // others stand before it
  Role next_{Role::participant};    // of the next name
  Role of_all_{Role::participant};  // of all names of this part
};

}  // namespace verband::resolve
