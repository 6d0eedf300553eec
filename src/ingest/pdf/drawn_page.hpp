// SPDX-License-Identifier: EUPL-1.2
// For tests: a document as verband-pdf would tell of it, drawn by the test.
#pragma once

#include <cmath>
#include <string>
#include <string_view>

namespace verband::ingest {

/// Writes the lines of verband-pdf; every letter is half as wide as the size of the text.
class DrawnPdf {
 public:
  explicit DrawnPdf(int pages = 1) { out_ = "d " + std::to_string(pages) + "\n"; }

  DrawnPdf& page(double width = 595, double height = 842) {
    out_ += "p " + std::to_string(++pages_);
    length(width);
    length(height);
    out_ += '\n';
    style(10);
    return *this;
  }
  DrawnPdf& style(double size, int flags = 0, int turn = 0) {
    size_ = size;
    turn_ = turn;
    out_ += 's';
    length(size);
    length(size * 0.75);
    length(size * -0.25);
    out_ += ' ' + std::to_string(turn) + ' ' + std::to_string(flags) + '\n';
    return *this;
  }
  /// ASCII text with its base line at `base`.
  DrawnPdf& text(double left, double base, std::string_view words) {
    auto const step = size_ / 2;
    bool first = true;
    for (char const c : words) {
      out_ += first ? 'G' : 'g';
      first = false;
      length(left);
      length(base);
      length(step);
      static constexpr std::string_view digits = "0123456789abcdef";
      auto const byte = static_cast<unsigned char>(c);
      out_ += ' ';
      out_ += digits[byte >> 4U];
      out_ += digits[byte & 15U];
      out_ += '\n';
      if (turn_ == 1) base += step;
      if (turn_ == 3) base -= step;
      if (turn_ == 0) left += step;
      if (turn_ == 2) left -= step;
    }
    return *this;
  }
  DrawnPdf& rule(double left, double top, double right, double bottom) {
    return box('l', left, top, right, bottom, " 50");
  }
  DrawnPdf& fill(double left, double top, double right, double bottom) {
    return box('f', left, top, right, bottom, " 80");
  }
  DrawnPdf& picture(double left, double top, double right, double bottom) {
    return box('i', left, top, right, bottom, "");
  }
  /// Rules around the cells between these places.
  template <typename List>
  DrawnPdf& lattice(List const& across, List const& down) {
    for (auto const y : down) rule(*across.begin(), y, *(across.end() - 1), y);
    for (auto const x : across) rule(x, *down.begin(), x, *(down.end() - 1));
    return *this;
  }
  DrawnPdf& raw(std::string_view line) {
    out_ += line;
    out_ += '\n';
    return *this;
  }
  std::string unfinished() const { return out_; }
  std::string lines() const { return out_ + "end\n"; }

 private:
  void length(double points) { out_ += ' ' + std::to_string(std::lround(points * 100)); }
  DrawnPdf& box(char kind, double left, double top, double right, double bottom,
                std::string_view more) {
    out_ += kind;
    length(left);
    length(top);
    length(right);
    length(bottom);
    out_ += more;
    out_ += '\n';
    return *this;
  }

  std::string out_{};
  int pages_{};
  int turn_{};
  double size_{10};
};

}  // namespace verband::ingest
