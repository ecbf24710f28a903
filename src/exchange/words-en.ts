/**
 * 1,024 everyday English words for passphrases: four to eight letters from a to z, none of
 * them the beginning of another one. The order has no meaning.
 */
export const WORDS_EN: readonly string[] = `
able about above academy accent acorn acre acrobat active actor adapt admire adobe adult advice
afloat agenda agile agree airplane airport aisle album alcove alder alert algebra alley almond
alpaca alpine always amaze amble anchor anchovy angle anise answer antelope anthem antique anvil
apple apricot apron aquarium arcade arch arena armchair aroma arrange arrow artful artist ascend
aspen aspire aster atelier athlete atlas atrium attach attic aunt aurora author autumn avenue
awake awning azalea azure backpack badger bagel bake balance balcony ball bamboo banana banjo bank
banner barge bark barley barn barrel basil basket bassoon bathtub beach beak bean bear beat beaver
beech beetle beige bell berry bicycle binder birch bird biscuit bison black blanket blossom blue
board boat bold book boot bottle bouquet bowl braid branch brass brave bread breeze brick bridge
bright broad bronze brooch brook broom brown brush bucket build bumble busy butter button cabbage
cable cake calendar calf calm camel camera camp canal canary candle candy canoe canvas canyon
caper captain caramel card carnival carousel carp carriage carrot carry cart cashew castle cave
cedar ceiling celery cellar cello center chair chalk chamber chapter cheek cheerful cheese cherry
chess chest child chimney chin chisel choir chord cider cinema cinnamon circle circus city
clarinet clasp clay clean clear cliff climbing clock cloud clover clown coast coat cobbler cocoa
coconut coffee collar color comb come compass compost compote concert concrete cone confetti cook
cool copper coral cord cork corn cosmos cottage cotton counter courage cousin crab cradle craft
crane crank crate crayon cream cress crest cricket crocus crowd crown crystal cube cuckoo cucumber
cupboard currant curtain curve cushion cycling cylinder cypress dahlia dance dancing december deep
deer delight diamond diary dice digit dill dockyard doll dolphin dome domino donkey door dozen
dragon dream dress drill drum duck dumpling dune eager eagle easel east easy edge elbow elephant
emerald encore engine envelope epic evening eyelash fable fabric fairy falcon family feast feather
fence fennel fern ferret ferry field finch find fine finger fire fisher fishing flag flake
flamingo float flour flute foal folder foot forehead forest fork fountain frame fresh friday
friend fritter frog frost fruit funnel future gable galaxy gallery game garden garlic gate gather
gazelle gear gecko gentle giant ginger giraffe give glade glass glide globe goal goat goblin gold
golf gondola good goose gorge goulash grain granite grape grass grater gravy great green greet
grey grotto ground grove guava guest guitar gull gutter hair half hall hamlet hammer hamster hand
happy harbor harp harvest healthy heart hedge help herb heron herring high hiking hill hockey hold
holiday home honest honey hood hope hops horizon horn horse hose host hotel hour house idea iron
island jacket january jeans jelly joiner jolly journal journey joyful jubilee juice jumping jungle
juniper jupiter kayak kernel kettle kind kiosk kitchen kitten kiwi knee knight knit knocker knot
koala ladder ladle lagoon lake lamb lamp lantern larch lark lasagna lasso laugh lavender leaf
learn leather ledge leek legend lemon lentil letter lettuce lever lexicon library licorice lift
lime linden line lively llama lobster long lookout lounge love loyal luck lute lynx mackerel
magnet magpie malt mango maple marble market marten mask mason meadow melody melon mermaid merry
midday mild mile milk mill mint minute mirror misty mitten monday month moon moor moose morning
mosaic moss mountain mouse mouth muffin museum music mussel mustard nail narrow necklace nectar
needle neighbor nephew neptune nest newt niece night nimble noble noodle north nose note nougat
novel number nutmeg oasis oatmeal oats oboe ocean october omelet onion opal open opera orange
orbit orchid oregano organ osprey otter oven oyster package padding paddle page paint pair palace
palette palm pancake panda panorama papaya paper paprika parade parakeet parlor parrot parsley
parsnip party pasta path patient pattern pause pavilion peace peach peacock peanut pear pebble
pecan pelican pencil pendulum penguin pennant pepper perch pesto pharmacy pheasant piano pickle
picnic picture pigeon pike pilgrim pillow pilot pinnacle pipe pitcher pizza plane plank plant
plaster plate pliers plover plow plum pocket podium poem point pole polka pond pontoon pony poplar
poppy porridge portal post potato potter pour powder praise present pretzel prince probe prong
pudding puffin pull pump punch puppy purple push puzzle pyramid quail quarter quartz question
quick quiet quince quote rabbit radio radish raffle raft rain raisin rake ramp raven read recipe
reed refrain reindeer relay resin rest rhino rhythm ribbon rice ridge riding ring risotto river
roast rock roll roof room rooster root rope rosette round rowing rubber rudder ruler running
saddle saffron sail salmon saloon salt sample sand sapphire saturn saucer savanna scale scarf
school science scooter screw seal second seed seek seesaw sentence shadow share sheaf sheep shelf
ship shirt shoe shop shore short shoulder shovel shower shrimp shrub sidewalk sieve signal silk
silo silver sing skating sketch skirt sled sleep slide slipper slow snail snow soap sock sofa soft
soil sole sonata song sorbet sorrel sort sound soup south space spade sparrow speak spelt sphere
spider spinach spiral sponge spool spoon spring spruce square squash squire squirrel stable stairs
stairway stalk stamp stapler star station statue steel step stew still stock stone stool store
stork storm stove straw stream street stripe strudel studio sugar suitcase summer summit sunday
sunny sunrise sunset super surfing swallow swan sweater swimming swing syllable symphony syrup
table tailor tangelo tango tart tavern taxi teacher teddy temple tempo tender tennis tent terrace
thank theater think third thistle thought thread throne throw thrush thumb thunder thyme tidy
tiger tile tire title toad toffee tomato tone tooth topaz tortoise toucan tour towel tower town
tractor trail train tram tray treasure triangle trip trombone trophy trot trousers trout trumpet
trunk trust tuba tuesday tulip tundra tune tunic tunnel turbine turmeric turn turtle twig umbrella
uncle unicorn valley vanilla vase velvet venus verse vest victory village vine violin volcano
waffle wagon wait walk wall walnut walrus waltz warm watch water wave weave week west whale wheat
wheel whirl whisk whistle white wide wiggle willow winch wind winter wire wise wish wizard wonder
wood wool word world wreath wren write yacht yarn year yeast yellow yogurt zebra zinc zither
zucchini
`
  .trim()
  .split(/\s+/);
