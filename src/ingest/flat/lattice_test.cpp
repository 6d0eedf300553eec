// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/lattice.hpp"

#include <gtest/gtest.h>

namespace lattice_test {

using namespace verband::ingest;

constexpr float shown = 2.0F;

Split split(std::uint16_t second, float score) {
  return {.count = 2, .starts = {0, second}, .score = score};
}

Node node(float score, std::uint8_t column) {
  Node out;
  out.score = score;
  out.column = column;
  return out;
}

// One line of two cells: cut before its third word (5), or a little worse before its second (4).
TEST(Lattice, a_border_inside_a_line_has_the_margin_of_the_words_alone) {
  Lattice lattice;
  lattice.steps.resize(2);
  lattice.steps[0].nodes = {Node{}};
  auto& step = lattice.steps[1];
  step.groups = {{.column = 0, .new_row = true, .from = 0, .score = 0.0F}};
  step.splits = {split(2, 5.0F), split(1, 4.0F)};
  step.entries = {{.from = 0, .to = 0, .score = 0.0F}};
  step.opened = {{.group = 0, .split = 0, .to = 0}, {.group = 0, .split = 1, .to = 1}};
  step.nodes = {node(5.0F, 1), node(4.0F, 1)};
  auto decoding = lattice.trace(0, 2);
  lattice.measure(decoding, shown);
  ASSERT_EQ(decoding.rows.size(), 1U);
  EXPECT_FLOAT_EQ(decoding.rows[0][0].margin, 1.0F);
  EXPECT_FLOAT_EQ(decoding.rows[0][1].margin, 1.0F);
}

// Two lines, each a cell (5), or a little worse one cell of both (4).
TEST(Lattice, a_border_between_lines_has_what_the_white_space_shows_besides) {
  Split const whole{.count = 1, .score = 5.0F};
  Lattice lattice;
  lattice.steps.resize(3);
  lattice.steps[0].nodes = {Node{}};
  auto& first = lattice.steps[1];
  first.groups = {{.column = 0, .new_row = true, .from = 0, .score = 0.0F}};
  first.splits = {whole};
  first.entries = {{.from = 0, .to = 0, .score = 0.0F}};
  first.opened = {{.group = 0, .split = 0, .to = 0}};
  first.nodes = {node(5.0F, 0)};
  auto& second = lattice.steps[2];
  second.groups = {{.column = 1, .from = 0, .score = 5.0F}};
  second.splits = {whole};
  second.entries = {{.from = 0, .to = 0, .score = 0.0F}};
  second.opened = {{.group = 0, .split = 0, .to = 0}};
  second.direct = {{.from = 0, .to = 1, .score = 4.0F}};
  second.nodes = {node(10.0F, 1), node(9.0F, 0)};
  auto decoding = lattice.trace(0, 2);
  lattice.measure(decoding, shown);
  ASSERT_EQ(decoding.rows.size(), 1U);
  EXPECT_FLOAT_EQ(decoding.rows[0][0].margin, 1.0F + shown);
  EXPECT_FLOAT_EQ(decoding.rows[0][1].margin, 1.0F + shown);
}

}  // namespace lattice_test
