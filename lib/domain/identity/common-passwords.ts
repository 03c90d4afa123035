/**
 * The words and runs that passwords are most often made of, from published
 * lists of leaked ones, those of four letters or more; with those that come to
 * mind in front of this product. Longest first, so that none hides in another.
 */
const WORDS = `
password passwort passw0rd p4ssword p@ssword p@ssw0rd pa55word motdepasse contrasena wachtwoord
qwertyuiop qwerty123 qwerty qwertz azerty asdfghjkl asdfgh zxcvbnm zxcvbn 1q2w3e4r5t 1q2w3e4r 1qaz2wsx
qazwsxedc qazwsx q1w2e3r4 zaq12wsx 1234567890 0123456789 123456789 987654321 12345678 87654321
11111111 00000000 1234567 7654321 123456 654321 111111 000000 123123 112233 121212 666666 888888
123321 12345 54321 1234 4321 2580 1111 0000 abcdefgh abcdef abcd1234 abc123 abcd
letmein welcome iloveyou trustno1 changeme default secret admin administrator root superuser login
guest master access system service temp temporary testing test1234 hello whatever dragon monkey
sunshine princess football baseball basketball superman batman spiderman starwars pokemon michael
jordan charlie jennifer jessica thomas daniel andrew ashley hunter ranger shadow mustang corvette
ferrari mercedes porsche yankees cowboys liverpool arsenal chelsea barcelona juventus computer
internet samsung google facebook microsoft amazon anthropic openai apple oracle nvidia freedom
ginger pepper cookie cheese banana chocolate flower butterfly summer winter spring autumn january
february april june july august september october november december monday friday sunday
love angel baby lovely family forever killer soccer hockey tigger buster maggie bailey
stakeline stake supply vendor exposure provider analyst reviewer viewer company enterprise
`;

export const COMMON_PASSWORD_PARTS: readonly string[] = WORDS.trim()
  .split(/\s+/)
  .toSorted((a, b) => b.length - a.length);
